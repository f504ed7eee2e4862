import { expect, test } from 'vitest';
import { toCsv } from './plot-table.ts';

test('a table becomes CSV that a spreadsheet reads and does not run', () => {
  const rows = [
    ['Maps, "old" ones', 3],
    ['=1+1', -2],
  ];
  expect(toCsv({ columns: ['Book', 'Loans'], rows })).toBe(
    'Book,Loans\r\n"Maps, ""old"" ones",3\r\n\'=1+1,-2\r\n',
  );
});
