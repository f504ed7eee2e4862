import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unguardedCell } from '@/lib/contract/book-file.ts';
import { isBlank, readTable } from './read-table.ts';

const headings = ['Titel', 'Autor', 'ISBN', 'Jahr'];
const cell = fc.oneof(
  fc.constantFrom('', 'Dune', 'Herbert, Frank', '12" records', 'Müller', '1998', ' a ', 'title'),
  fc.string({ unit: fc.constantFrom(...'a;,|\t"\n ü'), maxLength: 8 }),
);
const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });

/** How systems write a list: what parts cells and lines, whether every cell has quotes, and the bytes. */
const dialect = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quotesAll: fc.boolean(),
  encode: fc.constantFrom(utf8, utf8WithMark, utf16, latin),
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf8WithMark(text: string): Uint8Array {
  return utf8(`\uFEFF${text}`);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (one) => one.charCodeAt(0)).buffer);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}

test('a list is read as it was written, in whichever dialect', () => {
  fc.assert(
    fc.property(rows, dialect, (given, { separator, lineEnd, quotesAll, encode }) => {
      const quoted = (text: string) =>
        quotesAll || /["\r\n\t;,|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      // Line ends within cells are those of the file.
      const written = given.map((row) => row.map((text) => text.replaceAll('\n', lineEnd)));
      const lines = [headings, ...written].map((row) => row.map(quoted).join(separator) + lineEnd);
      const { records } = readTable(encode(lines.join('')));
      const expected = [headings, ...written].map((row) => row.map(unguardedCell));
      const filled = (all: readonly (readonly string[])[]) => all.filter((row) => !isBlank(row));
      expect(filled(records)).toEqual(filled(expected));
    }),
    { numRuns: 500 },
  );
});
