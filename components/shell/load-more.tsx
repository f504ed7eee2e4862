'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
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

/**
 * After this many pages in a row it waits to be pressed: a list that grows for ever under a wheel gets
 * slow, and what is below it is never reached.
 */
const mostByItself = 8;

/** A button that presses itself shortly before it comes into view; what fails waits for a press. */
export function LoadMore({ list, end, always = false }: LoadMoreProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error } = list;
  const kept = useKeptFocus<HTMLDivElement>();
  const [long, setLong] = useState(always);
  if (hasNextPage && !long) setLong(true);
  const byItself = useRef(0);
  usePressInView(kept.ref, list, byItself);
  if (!(error || long)) return null;
  const retry = isFetchNextPageError ? list.fetchNextPage : list.refetch;
  function press() {
    byItself.current = 0;
    void list.fetchNextPage();
  }

  const failed = error !== null && !isFetchingNextPage;
  return (
    <div {...kept} className="grid justify-items-center">
      {failed ? <ProblemNotice error={error} onRetry={() => void retry()} /> : null}
      {hasNextPage && !failed ? (
        <Button busy={isFetchingNextPage} onClick={press}>
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

function usePressInView(
  place: RefObject<HTMLElement | null>,
  list: List,
  times: RefObject<number>,
) {
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = list;
  const waits = hasNextPage && !isFetchingNextPage && error === null;
  useEffect(() => {
    if (!place.current || !waits) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || times.current >= mostByItself) return;
        times.current += 1;
        void fetchNextPage();
      },
      { rootMargin: '300px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, times, waits, fetchNextPage]);
}
