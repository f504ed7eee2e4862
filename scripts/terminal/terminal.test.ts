import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';
import { formatTable } from './table.ts';

test.each([
  [0.4, '0 ms'],
  [35.2, '35 ms'],
  [999, '999 ms'],
  [4230, '4.2 s'],
  [59_900, '59.9 s'],
  [187_000, '3 min 07 s'],
])('%d milliseconds read %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test('columns are as wide as their widest cell', () => {
  expect(
    formatTable([
      ['Name', 'Role'],
      ['Ines Morvane', ''],
    ]),
  ).toBe('  Name          Role\n  Ines Morvane');
});
