import 'server-only';
import type { Insertable, Selectable } from 'kysely';
import type { Book } from '@/lib/contract/books.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import type { BooksTable } from '@/lib/server/database/schema.ts';

export const bookColumns = [
  'id',
  'title',
  'authors',
  'isbn',
  'year',
  'language',
  'subjects',
  'description',
  'added_at',
  'withdrawn_at',
] as const;

type BookRow = Pick<Selectable<BooksTable>, (typeof bookColumns)[number]>;

/** A row as the wire shows it. */
export function toBook(row: BookRow): Book {
  return {
    id: row.id,
    title: row.title,
    authors: JSON.parse(row.authors),
    isbn: row.isbn,
    year: row.year,
    language: row.language,
    subjects: JSON.parse(row.subjects),
    description: row.description,
    addedAt: row.added_at,
    withdrawnAt: row.withdrawn_at,
  };
}

/** A new book as its row, added by `principal`, with a number that was taken for it. */
export function bookRow(principal: Principal, book: Book, number: number): Insertable<BooksTable> {
  return {
    tenant_id: principal.tenantId,
    id: book.id,
    number,
    title: book.title,
    authors: JSON.stringify(book.authors),
    isbn: book.isbn,
    year: book.year,
    language: book.language,
    subjects: JSON.stringify(book.subjects),
    description: book.description,
    ...searchColumns(book),
    added_at: book.addedAt,
    added_by: principal.objectId,
    withdrawn_at: null,
    withdrawn_by: null,
  };
}
