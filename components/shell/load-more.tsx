'use client';

import { type RefObject, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

type List = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: ApiProblem | null;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
};

type LoadMoreProps = {
  readonly list: List;
  /** Said once everything is shown, and more than one page was. */
  readonly end: string;
  /** Says it of a single page too. */
  readonly always?: boolean;
};

/** A button that presses itself shortly before it comes into view; what fails waits for a press. */
export function LoadMore({ list, end, always = false }: LoadMoreProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error } = list;
  const kept = useKeptFocus<HTMLDivElement>();
  const [long, setLong] = useState(always);
  if (hasNextPage && !long) setLong(true);
  usePressInView(kept.ref, list);
  if (!(error || long)) return null;
  const retry = isFetchNextPageError ? list.fetchNextPage : list.refetch;
  const failed = error !== null && !isFetchingNextPage;
  return (
    <div {...kept} className="grid justify-items-center">
      {failed ? <ProblemNotice error={error} onRetry={() => void retry()} /> : null}
      {hasNextPage && !failed ? (
        <Button busy={isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {isFetchingNextPage ? 'Loading more …' : 'Load more'}
        </Button>
      ) : null}
      {hasNextPage || failed ? null : (
        <p tabIndex={-1} className="text-muted text-sm">
          {end}
        </p>
      )}
    </div>
  );
}

function usePressInView(place: RefObject<HTMLElement | null>, list: List) {
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = list;
  const waits = hasNextPage && !isFetchingNextPage && error === null;
  useEffect(() => {
    if (!place.current || !waits) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && void fetchNextPage(),
      { rootMargin: '300px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, waits, fetchNextPage]);
}
