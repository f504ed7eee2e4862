import type { LoanStatistics } from '@/lib/contract/statistics.ts';
import type { BarPlotProps } from './bar-plot.tsx';
import { monthName } from './month-name.ts';
import type { PlotTable } from './plot-table.ts';

type Plot = BarPlotProps & { readonly summary: string; readonly table: PlotTable };

/** Series that have a colour of their own; the smaller offices behind them are added up. */
const mostSeries = 6;
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const longNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const number = new Intl.NumberFormat('en-GB');

/** What the plots of loans show, and their tables. */
export function loanPlots(answer: LoanStatistics): { months: Plot; weekdays: Plot } {
  return { months: monthsPlot(answer), weekdays: weekdaysPlot(answer) };
}

function monthsPlot({ offices, months, loans }: LoanStatistics): Plot {
  const names = offices.map(({ name }) => name);
  const own = names.length > mostSeries ? mostSeries - 1 : names.length;
  const series = names.length > own ? [...names.slice(0, own), 'Other offices'] : names;
  const best = months.reduce((a, b) => (sum(b.loans) > sum(a.loans) ? b : a));
  return {
    title: 'Loans a month',
    summary: `${number.format(loans)} loans; the most, ${number.format(sum(best.loans))}, in ${monthName(best.month)}.`,
    series,
    bars: months.map((one) => ({
      name: monthName(one.month, 'short'),
      values:
        names.length > own ? [...one.loans.slice(0, own), sum(one.loans.slice(own))] : one.loans,
    })),
    table: {
      columns: ['Month', ...names, ...(names.length > 1 ? ['All'] : [])],
      rows: months.map((one) => [
        monthName(one.month),
        ...one.loans,
        ...(names.length > 1 ? [sum(one.loans)] : []),
      ]),
    },
  };
}

function weekdaysPlot({ weekdays }: LoanStatistics): Plot {
  const busiest = weekdays.indexOf(Math.max(...weekdays));
  return {
    title: 'Days of the week',
    summary: `${longNames[busiest]} is the busiest.`,
    series: ['Loans'],
    bars: weekdays.map((loans, day) => ({ name: weekdayNames[day] ?? '', values: [loans] })),
    table: {
      columns: ['Day', 'Loans'],
      rows: weekdays.map((loans, day) => [longNames[day] ?? '', loans]),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
