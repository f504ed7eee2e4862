'use client';

import { ChartColumn } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Section } from '@/components/ui/section.tsx';
import { type StatisticsFilter, useLoanStatistics } from '@/lib/browser/queries/use-statistics.ts';
import type { LoanStatistics } from '@/lib/contract/statistics.ts';
import { LazyBarPlot } from './lazy-bar-plot.tsx';
import { loanPlots } from './loan-plots.ts';
import { PlotFrame } from './plot-frame.tsx';
import { PlotLegend } from './plot-legend.tsx';
import { StatisticsState } from './statistics-state.tsx';

export function LoansSection({ filter }: { readonly filter: StatisticsFilter }) {
  const loans = useLoanStatistics(filter);
  return (
    <Section
      title="Loans"
      hint="A loan counts in the month and on the day it began, at its office."
    >
      <StatisticsState query={loans}>{(answer) => <LoanPlots answer={answer} />}</StatisticsState>
    </Section>
  );
}

function LoanPlots({ answer }: { readonly answer: LoanStatistics }) {
  if (answer.loans === 0) {
    return (
      <EmptyState icon={ChartColumn} title="No loans in these months">
        Choose other months or another office above.
      </EmptyState>
    );
  }
  const { months, weekdays } = loanPlots(answer);
  return (
    <div className="grid grid-cols-1 gap-6 xl:grid-cols-[2fr_1fr]">
      <PlotFrame {...months} file="loans-by-month" asOf={answer.asOf}>
        <LazyBarPlot title={months.title} series={months.series} bars={months.bars} />
        {months.series.length > 1 ? <PlotLegend series={months.series} /> : null}
      </PlotFrame>
      <PlotFrame {...weekdays} file="loans-by-weekday" asOf={answer.asOf}>
        <LazyBarPlot
          everyName
          title={weekdays.title}
          series={weekdays.series}
          bars={weekdays.bars}
        />
      </PlotFrame>
    </div>
  );
}
