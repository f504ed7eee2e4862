import Link from 'next/link';
import type { ReactNode } from 'react';
import { authorsPhrase } from '@/components/books/authors.ts';
import { bookAddress } from '@/components/books/book-address.ts';
import { Cover } from '@/components/books/cover.tsx';
import type { BookSummary } from '@/lib/contract/copies.ts';

type LentBookProps = { readonly book: BookSummary; readonly children: ReactNode };

/** A book in a list of loans or reservations, with what there is to say about it. */
export function LentBook({ book, children }: LentBookProps) {
  return (
    <div className="flex min-w-0 flex-1 items-center gap-4">
      <Cover plain book={book} className="max-w-9" />
      <div className="min-w-0">
        <Link
          href={bookAddress(book.id)}
          className="wrap-anywhere line-clamp-2 font-semibold hover:text-accent"
        >
          {book.title}
        </Link>
        <p className="truncate text-muted text-sm">{authorsPhrase(book.authors)}</p>
        <div className="text-sm">{children}</div>
      </div>
    </div>
  );
}
