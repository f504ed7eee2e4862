import { expect, test } from 'vitest';
import { exampleOffice } from '@/lib/contract/examples.ts';
import type { LoanStatistics } from '@/lib/contract/statistics.ts';
import { loanPlots } from './loan-plots.ts';

function answerWith(names: readonly string[], months: LoanStatistics['months']): LoanStatistics {
  return {
    from: '2026-01',
    to: '2026-02',
    asOf: '2026-03-01T00:00:00.000Z',
    offices: names.map((name) => ({ ...exampleOffice, name })),
    loans: 10,
    months,
    weekdays: [1, 2, 9, 3, 1, 0, 0],
  };
}

test('a table says what the bars show, with a sum where there are several offices', () => {
  const { months, weekdays } = loanPlots(
    answerWith(
      ['Oslo', 'Dublin'],
      [
        { month: '2026-01', loans: [3, 1] },
        { month: '2026-02', loans: [4, 2] },
      ],
    ),
  );
  expect(months.summary).toBe('10 loans; the most, 6, in February 2026.');
  expect(months.table).toEqual({
    columns: ['Month', 'Oslo', 'Dublin', 'All'],
    rows: [
      ['January 2026', 3, 1, 4],
      ['February 2026', 4, 2, 6],
    ],
  });
  expect(months.bars[0]).toEqual({ name: 'Jan 26', values: [3, 1] });
  expect(weekdays.summary).toBe('Wednesday is the busiest.');
});

test('where there are more offices than colours the last ones share one; the table has them all', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const { months } = loanPlots(
    answerWith(names, [{ month: '2026-01', loans: [1, 1, 1, 1, 1, 2, 3] }]),
  );
  expect(months.series).toEqual(['A', 'B', 'C', 'D', 'E', 'Other offices']);
  expect(months.bars[0]?.values).toEqual([1, 1, 1, 1, 1, 5]);
  expect(months.table.rows[0]).toEqual(['January 2026', 1, 1, 1, 1, 1, 2, 3, 10]);
});
