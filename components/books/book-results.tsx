'use client';

import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import type { useBooks } from '@/lib/browser/queries/use-books.ts';
import { BookGrid } from './book-grid.tsx';
import { BookRows } from './book-rows.tsx';
import { BookGridSkeleton, BookRowsSkeleton } from './book-skeletons.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { BookSearchState } from './use-book-search.ts';

const firstGuess = 12;

type BookResultsProps = {
  readonly books: ReturnType<typeof useBooks>;
  readonly state: BookSearchState;
  readonly list: boolean;
};

/** The books that match. A search that looks far may give a page without any: it goes on by itself. */
export function BookResults({ books, state, list }: BookResultsProps) {
  const [Books, Skeletons] = list ? [BookRows, BookRowsSkeleton] : [BookGrid, BookGridSkeleton];
  if (books.isPending) return <Skeletons count={firstGuess} />;
  if (!books.data) {
    return <ProblemNotice error={books.error} onRetry={() => void books.refetch()} />;
  }
  if (books.data.length === 0 && !books.hasNextPage) return <NothingFound state={state} />;
  return (
    <div
      aria-busy={books.isPlaceholderData}
      className={classNames(
        'grid grid-cols-1 gap-10 transition-opacity',
        books.isPlaceholderData && 'opacity-60',
      )}
    >
      {books.data.length > 0 ? <Books books={books.data} /> : null}
      <LoadMore always list={books} end="That is the whole shelf." />
    </div>
  );
}
