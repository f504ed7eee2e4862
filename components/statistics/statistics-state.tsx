'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { PlotSkeleton } from './plot-skeleton.tsx';

type StatisticsStateProps<T> = {
  readonly query: UseQueryResult<T, ApiProblem>;
  readonly children: (answer: T) => ReactNode;
};

/**
 * A skeleton, the reason why not with a way to try again, or what the answer shows; paler while that
 * of another filter is on its way.
 */
export function StatisticsState<T>({ query, children }: StatisticsStateProps<T>) {
  if (query.isPending) return <PlotSkeleton />;
  if (query.isLoadingError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div aria-busy={query.isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
      {children(query.data)}
    </div>
  );
}
