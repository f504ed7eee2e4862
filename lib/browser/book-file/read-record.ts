import { splitNames } from '@/lib/contract/book-file.ts';
import type { SentRow } from '@/lib/contract/imports.ts';
import type { ColumnField } from './column-field.ts';
import type { Layout } from './guess-layout.ts';
import { readIsbn } from './read-isbn.ts';
import { readLanguage } from './read-language.ts';
import { type NameOrder, readList, readNames } from './read-names.ts';
import { readYear } from './read-year.ts';

/** A record as a row to send: the cells understood, not yet judged. */
export function readRecord(row: number, record: readonly string[], layout: Layout): SentRow {
  const read = layout.nameOrder === 'exact' ? exactly : leniently(layout.nameOrder);
  const cells = (field: ColumnField) =>
    record
      .filter((cell, column) => layout.fields[column] === field && cell.trim() !== '')
      .map((cell) => read.text(cell));
  const first = (field: ColumnField) => cells(field)[0] ?? '';
  const barcode = first('barcode').trim();
  return {
    row,
    book: {
      title: [first('title'), first('subtitle')].filter(Boolean).join(': '),
      authors: cells('authors').flatMap(read.names),
      isbn: readIsbn(cells('isbn')),
      year: readYear(first('year')),
      language: read.language(first('language')),
      subjects: cells('subjects').flatMap(read.list),
      description: cells('description').join('\n\n') || null,
    },
    copy: barcode === '' ? null : { barcode, office: first('office').trim() || layout.office },
  };
}

/** What this app has written says what it means. */
const exactly = {
  text: (cell: string) => cell,
  names: splitNames,
  list: splitNames,
  language: (cell: string) => cell || null,
};

/** What others have written is tidied: systems that pad their columns leave runs of blanks. */
function leniently(order: NameOrder): typeof exactly {
  return {
    text: (cell) => cell.replace(/[^\S\n]+/g, ' ').trim(),
    names: (cell) => readNames(cell, order),
    list: readList,
    language: readLanguage,
  };
}
