import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const recordsOf = (text: string) => readCsv(new TextEncoder().encode(text)).records;

describe('a file that was put together from several', () => {
  const rows = [
    ['Title', 'Author'],
    ['Dune', 'Frank Herbert'],
    ['Emma', 'Jane Austen'],
    ['It', 'Stephen King'],
  ];

  test.each([
    ['Windows first', ['\r\n', '\n', '\n']],
    ['Windows last', ['\n', '\n', '\r\n']],
    ['one line of Windows', ['\n', '\r\n', '\n']],
  ])('is read row by row, whatever each row ends in: %s', (_, ends) => {
    const text = rows.map((row, index) => row.join(';') + (ends[index] ?? '')).join('');
    expect(recordsOf(text)).toEqual(rows);
  });

  test('keeps line breaks and quotes within a cell', () => {
    const cell = 'One "line"\r\nand another';
    const text = `Title;Author\r\n"${cell.replaceAll('"', '""')}";Quist\n12" records;Herbert\r\n`;
    expect(recordsOf(text).slice(1, 3)).toEqual([
      [cell, 'Quist'],
      ['12" records', expect.stringMatching(/^Herbert\s*$/)],
    ]);
  });
});

test('lines of a description outvote no headings about what separates cells', () => {
  const description = 'Three parts:\nland; water;\nwater; air;\nair; land';
  const rows = [
    ['Title', 'Author', 'Description'],
    ['Dune', 'Frank Herbert', description],
  ];
  const text = rows.map(([title, author, last]) => `${title},${author},"${last}"\n`).join('');
  expect(recordsOf(text).slice(0, 2)).toEqual(rows);
});

describe('a letter that is cut in half', () => {
  const half = 0xc3;
  const bytes = (text: string) => [...new TextEncoder().encode(text)];
  const list = 'Title;Author\nMüller;Çelik\nÄrger;B';

  test.each([
    ['with a mark', [0xef, 0xbb, 0xbf, ...bytes(list), half]],
    ['without one', [...bytes(list), half]],
  ])('in UTF-8 %s leaves the others as they are', (_, file) => {
    const table = readCsv(Uint8Array.from(file));
    expect(table.understoodAs).toBe('text, utf-8 with one broken letter, separated by semicolons');
    expect(table.records).toEqual([
      ['Title', 'Author'],
      ['Müller', 'Çelik'],
      ['Ärger', 'B\uFFFD'],
    ]);
  });

  test('makes no UTF-8 of what older systems write', () => {
    const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
    const table = readCsv(Uint8Array.from(latin('Title;Author\nMüller;Çelik\nÄÖ;Böll')));
    expect(table.understoodAs).toContain('windows-1252');
    expect(table.records.slice(1)).toEqual([
      ['Müller', 'Çelik'],
      ['ÄÖ', 'Böll'],
    ]);
  });
});
