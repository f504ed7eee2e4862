'use client';

import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { PageBody } from './page-body.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type ProblemPageProps = { readonly error: ApiProblem; readonly onRetry: () => void };

export function ProblemPage({ error, onRetry }: ProblemPageProps) {
  return (
    <PageBody>
      <h1 className="font-display text-3xl font-semibold">This page could not be loaded</h1>
      <ProblemNotice error={error} onRetry={onRetry} />
    </PageBody>
  );
}
