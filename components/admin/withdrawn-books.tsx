'use client';

import { Archive, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { authorsPhrase } from '@/components/books/authors.ts';
import { bookAddress } from '@/components/books/book-address.ts';
import { BookRowsSkeleton } from '@/components/books/book-skeletons.tsx';
import { Cover } from '@/components/books/cover.tsx';
import { useShelf } from '@/components/books/use-shelf.ts';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { useBooks } from '@/lib/browser/queries/use-books.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { Book } from '@/lib/contract/books.ts';

export function WithdrawnBooks() {
  const books = useBooks({ status: 'withdrawn' });
  return (
    <Section title="Withdrawn books" hint="Nothing is deleted: each can go back on the shelf.">
      {books.isPending ? <BookRowsSkeleton count={3} /> : null}
      {books.error && !books.data ? (
        <ProblemNotice error={books.error} onRetry={() => void books.refetch()} />
      ) : null}
      {books.data?.length === 0 ? (
        <EmptyState icon={Archive} title="Nothing has been withdrawn">
          A book that is taken off the shelf waits here until somebody restores it.
        </EmptyState>
      ) : null}
      {books.data?.length ? (
        <>
          <RowList>
            {books.data.map((book) => (
              <WithdrawnBook key={book.id} book={book} />
            ))}
          </RowList>
          <LoadMore list={books} end="These are all of them." />
        </>
      ) : null}
    </Section>
  );
}

function WithdrawnBook({ book }: { readonly book: Book }) {
  const mayRestore = useCan('books.withdraw');
  const { restore, busy } = useShelf();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3">
      <Cover plain book={book} className="max-w-9" />
      <div className="min-w-0 flex-1 basis-44">
        <Link
          href={bookAddress(book.id)}
          className="wrap-anywhere line-clamp-2 font-semibold hover:text-accent"
        >
          {book.title}
        </Link>
        <p className="wrap-anywhere text-muted text-sm">
          {authorsPhrase(book.authors)}
          {book.withdrawnAt ? (
            <>
              {' · withdrawn '}
              <Timestamp at={book.withdrawnAt} />
            </>
          ) : null}
        </p>
      </div>
      {mayRestore ? (
        <Button size="small" busy={busy} onClick={() => restore(book)}>
          {busy ? null : <Undo2 aria-hidden />} Restore
          <span className="sr-only">{book.title}</span>
        </Button>
      ) : null}
    </li>
  );
}
