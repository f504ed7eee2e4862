'use client';

import { PackageCheck } from 'lucide-react';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useIdleCopies } from '@/lib/browser/queries/use-statistics.ts';
import { IdleEntry } from './idle-entry.tsx';
import { idleMonths } from './idle-months.ts';
import { PlotSkeleton } from './plot-skeleton.tsx';

/** Copies that make room for others when they go. */
export function IdleSection({ office }: { readonly office: string }) {
  const copies = useIdleCopies(office, idleMonths);
  return (
    <Section
      title="Idle copies"
      hint={`Not lent for ${idleMonths} months, the longest idle first. Withdrawing can be undone.`}
    >
      {copies.isPending ? <PlotSkeleton /> : null}
      {copies.error && !copies.data ? (
        <ProblemNotice error={copies.error} onRetry={() => void copies.refetch()} />
      ) : null}
      {copies.data?.length === 0 ? (
        <EmptyState icon={PackageCheck} title="Every copy was borrowed lately">
          Nothing stands unused here.
        </EmptyState>
      ) : null}
      {copies.data?.length ? (
        <>
          <RowList>
            {copies.data.map((copy) => (
              <IdleEntry key={copy.id} copy={copy} />
            ))}
          </RowList>
          <LoadMore always list={copies} end="These are all of them." />
        </>
      ) : null}
    </Section>
  );
}
