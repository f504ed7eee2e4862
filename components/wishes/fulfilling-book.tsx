'use client';

import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { authorsPhrase } from '@/components/books/authors.ts';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useDebounced } from '@/components/ui/use-debounced.ts';
import { useBooks } from '@/lib/browser/queries/use-books.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { BookSummary } from '@/lib/contract/copies.ts';
import type { Wish } from '@/lib/contract/wishes.ts';

const settledAfterMs = 200;
const mostShown = 5;

type FulfillingBookProps = {
  readonly wish: Wish;
  readonly book: BookSummary | null;
  readonly error: string | undefined;
  readonly onChoose: (book: BookSummary) => void;
  readonly onAdd: () => void;
};

/** Which book of the catalogue fulfils the wish: the one with its ISBN is chosen in advance. */
export function FulfillingBook({ wish, book, error, onChoose, onAdd }: FulfillingBookProps) {
  const [words, setWords] = useState(wish.isbn ?? wish.title);
  const found = useBooks({ q: useDebounced(words.trim(), settledAfterMs), limit: mostShown });
  const books = withChosen(book, (found.data ?? []).slice(0, mostShown));
  const sameIsbn = found.data?.find(({ isbn }) => isbn !== null && isbn === wish.isbn);
  useEffect(() => {
    if (book === null && sameIsbn) onChoose(sameIsbn);
  }, [book, sameIsbn, onChoose]);
  const mayAdd = useCan('books.create');
  return (
    <div className="grid gap-3">
      <TextField
        label="The book in the catalogue"
        value={words}
        error={error}
        onChange={({ target }) => setWords(target.value)}
      />
      {books.length > 0 ? (
        <fieldset className="grid gap-2">
          <legend className="sr-only">Books found</legend>
          {books.map((one) => (
            <label
              key={one.id}
              className="flex cursor-pointer items-start gap-3 rounded-lg border border-line-strong px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="book"
                className="mt-1 accent-accent"
                checked={book?.id === one.id}
                onChange={() => onChoose(one)}
              />
              <span className="wrap-anywhere min-w-0">
                <span className="block font-medium">{one.title}</span>
                <span className="block text-muted">{authorsPhrase(one.authors)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {found.error ? (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {books.length === 0 && found.isSuccess ? (
        <p className="text-muted text-sm">The catalogue has nothing like that.</p>
      ) : null}
      {mayAdd ? (
        <Button size="small" className="justify-self-start" onClick={onAdd}>
          <Plus aria-hidden /> Add it to the catalogue
        </Button>
      ) : null}
    </div>
  );
}

function withChosen(
  book: BookSummary | null,
  found: readonly BookSummary[],
): readonly BookSummary[] {
  return book === null || found.some(({ id }) => id === book.id) ? found : [book, ...found];
}
