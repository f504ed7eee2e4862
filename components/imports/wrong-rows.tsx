'use client';

import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useWrongRows } from '@/lib/browser/queries/use-imports.ts';
import { reasonOf } from './tally.ts';

/** The rows of an import that did not come in, each with the reason: by whomever, and however it ended. */
export function WrongRows({ id }: { readonly id: string }) {
  const wrong = useWrongRows(id);
  if (wrong.isPending) return <Skeleton className="h-10" />;
  if (!wrong.data) {
    return <ProblemNotice error={wrong.error} onRetry={() => void wrong.refetch()} />;
  }
  return (
    <>
      <ul className="grid gap-1 text-sm">
        {wrong.data.map((one) => (
          <li key={one.row} className="flex gap-4">
            <span className="w-20 shrink-0 text-muted tabular-nums">Row {one.row}</span>
            <span className="min-w-0 break-words">{reasonOf(one)}</span>
          </li>
        ))}
      </ul>
      <LoadMore list={wrong} end="These are all of them." />
    </>
  );
}
