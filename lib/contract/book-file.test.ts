import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecord, unguardedCell } from './book-file.ts';

const cellOf = (text: string) => csvRecord([text]).slice(0, -'\r\n'.length);

describe('a formula in an exported cell is defused', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['@SUM', "'@SUM"],
    // To a spreadsheet that parts cells by semicolons each of these begins a cell.
    ["Quist;=cmd|' /C calc'!A0;x", "Quist;'=cmd|' /C calc'!A0;x"],
    ['Quist;;+1', "Quist;;'+1"],
    ['Quist\n-1', `"Quist\n'-1"`],
    ['Quist\t@SUM', "Quist\t'@SUM"],
    // No formula.
    ['1=1', '1=1'],
    ['Well-known; even so', 'Well-known; even so'],
    ['One\r\n\r\nTwo', '"One\r\n\r\nTwo"'],
  ])('%j', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  test('wherever a cell may begin, and comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom(...";'=+-@\t\r\n ax"), maxLength: 12 });
    fc.assert(
      fc.property(text, (given) => {
        const cell = cellOf(given).replace(/^"(.*)"$/s, '$1');
        for (const part of cell.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@]/);
        expect(unguardedCell(cell)).toBe(given);
      }),
    );
  });
});
