'use client';

import { Section } from '@/components/ui/section.tsx';
import {
  type StatisticsFilter,
  useOfficeStatistics,
} from '@/lib/browser/queries/use-statistics.ts';
import type { OfficeFigures } from '@/lib/contract/statistics.ts';
import { idleMonths } from './idle-months.ts';
import { LazyBarPlot } from './lazy-bar-plot.tsx';
import { PlotFrame } from './plot-frame.tsx';
import { PlotLegend } from './plot-legend.tsx';
import { StatisticsState } from './statistics-state.tsx';

/** As many bars as have room for their names on a phone; for more the table has them all. */
const mostNamed = 8;
const series = ['On the shelf', 'On loan', 'Overdue'];
/** Green is what goes well, orange what does not. */
const colours = [0, 2, 1];

export function OfficesSection({ filter }: { readonly filter: StatisticsFilter }) {
  const offices = useOfficeStatistics(filter, idleMonths);
  return (
    <Section title="Offices" hint="Where the copies are now, and how long people wait for one.">
      <StatisticsState query={offices}>
        {(answer) => (
          <PlotFrame
            title="Copies by office"
            summary={waitsSentence(answer.offices)}
            table={{ columns, rows: answer.offices.map(toRow) }}
            file="offices"
            asOf={answer.asOf}
          >
            <LazyBarPlot
              everyName={answer.offices.length <= mostNamed}
              title="Copies by office"
              series={series}
              colours={colours}
              bars={answer.offices.map(({ office, copies, onLoan, overdue }) => ({
                name: office.name,
                values: [copies - onLoan, onLoan - overdue, overdue],
              }))}
            />
            <PlotLegend series={series} colours={colours} />
          </PlotFrame>
        )}
      </StatisticsState>
    </Section>
  );
}

const columns = [
  'Office',
  'Copies',
  'On loan',
  'Overdue',
  'Overdue share',
  `Idle for ${idleMonths} months`,
  'Loans',
  'Reservations',
  'Average wait (days)',
  'Half wait at most (days)',
];

function toRow(one: OfficeFigures): (string | number)[] {
  return [
    one.office.name,
    one.copies,
    one.onLoan,
    one.overdue,
    one.onLoan === 0 ? '–' : `${Math.round((one.overdue / one.onLoan) * 100)} %`,
    one.idle,
    one.loans,
    one.holds,
    one.averageWaitDays ?? '–',
    one.medianWaitDays ?? '–',
  ];
}

/** The average over all offices, each by its number of reservations. */
function waitsSentence(offices: readonly OfficeFigures[]): string {
  const holds = offices.reduce((sum, one) => sum + one.holds, 0);
  if (holds === 0) return 'No reservation was served in these months.';
  const days = offices.reduce((sum, one) => sum + (one.averageWaitDays ?? 0) * one.holds, 0);
  const average = (days / holds).toFixed(1);
  return `A reservation waits ${average} days on average until a copy is put aside.`;
}
