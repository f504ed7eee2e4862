'use client';

import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

type LoadMoreProps = {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** Said once everything is shown. */
  readonly end: string;
};

/** A button that presses itself shortly before it comes into view. */
export function LoadMore({ list, end }: LoadMoreProps) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && void fetchNextPage(),
      { rootMargin: '300px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  return (
    <div ref={place} className="grid justify-items-center">
      {hasNextPage ? (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Loading more …' : 'Load more'}
        </Button>
      ) : (
        <p className="text-muted text-sm">{end}</p>
      )}
    </div>
  );
}
