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
