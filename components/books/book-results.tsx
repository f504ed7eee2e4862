'use client';

import { BookDashed, SearchX } from 'lucide-react';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LoadMore } from '@/components/ui/load-more.tsx';
import { useDebounced } from '@/components/ui/use-debounced.ts';
import { WishForIt } from '@/components/wishes/wish-for-it.tsx';
import { useBooks } from '@/lib/browser/queries/use-books.ts';
import { BookGrid } from './book-grid.tsx';
import { BookRows } from './book-rows.tsx';
import { BookGridSkeleton, BookRowsSkeleton } from './book-skeletons.tsx';

/** Typing pauses this long before the API is asked. */
const settledAfterMs = 200;
const firstGuess = 12;

type BookResultsProps = {
  readonly words: string;
  readonly list: boolean;
  readonly onClear: () => void;
};

export function BookResults({ words, list, onClear }: BookResultsProps) {
  const asked = useDebounced(words.trim(), settledAfterMs);
  const books = useBooks({ q: asked });
  const [Books, Skeletons] = list ? [BookRows, BookRowsSkeleton] : [BookGrid, BookGridSkeleton];

  if (books.isPending) return <Skeletons count={firstGuess} />;
  if (!books.data) {
    return <ProblemNotice error={books.error} onRetry={() => void books.refetch()} />;
  }
  if (books.data.length === 0) return <NothingFound words={asked} onClear={onClear} />;
  return (
    <div
      aria-busy={books.isPlaceholderData}
      className={classNames(
        'grid grid-cols-1 gap-10 transition-opacity',
        books.isPlaceholderData && 'opacity-60',
      )}
    >
      <Books books={books.data} />
      {books.error ? (
        <ProblemNotice error={books.error} onRetry={() => void books.fetchNextPage()} />
      ) : (
        <LoadMore list={books} end="That is the whole shelf." />
      )}
    </div>
  );
}

function NothingFound({ words, onClear }: Pick<BookResultsProps, 'words' | 'onClear'>) {
  if (words === '') {
    return (
      <EmptyState icon={BookDashed} title="The shelf is empty">
        No book has been added yet. Whoever may add books starts with “Add a book” above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={`Nothing found for “${words}”`}
      actions={
        <>
          <WishForIt words={words} />
          <Button onClick={onClear}>Show all books</Button>
        </>
      }
    >
      Try fewer words, another spelling, or the author’s name alone. Accents and capitals do not
      matter.
    </EmptyState>
  );
}
