'use client';

import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { explainProblem } from './explain-problem.ts';

type ProblemNoticeProps = { readonly error: ApiProblem; readonly onRetry?: () => void };

/** A request that failed: what it means, what to do, and what to quote when asking for help. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { title, trace, receipt } = error.problem;
  return (
    <div {...useKeptFocus<HTMLDivElement>()}>
      <Notice
        tone="danger"
        title={title}
        actions={
          onRetry ? (
            <Button size="small" onClick={onRetry}>
              <RefreshCw aria-hidden /> Try again
            </Button>
          ) : null
        }
      >
        <p>{explainProblem(error.problem, error.retryAfterSeconds)}</p>
        {receipt ? (
          <p>
            Receipt <Code>{receipt}</Code>
          </p>
        ) : null}
        {trace ? (
          <p>
            Trace <Code>{trace}</Code>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
