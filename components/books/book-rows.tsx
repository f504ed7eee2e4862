import Link from 'next/link';
import { memo } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import type { BookListItem } from '@/lib/contract/books.ts';
import { authorsPhrase } from './authors.ts';
import { bookAddress } from './book-address.ts';
import { Cover } from './cover.tsx';
import { ShelfLine } from './shelf-line.tsx';

const subjectsShown = 3;

/** Books as lines of a list; what is far from the window is neither laid out nor drawn. */
export function BookRows({ books }: { readonly books: readonly BookListItem[] }) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {books.map((book) => (
        <li
          key={book.id}
          className="[contain-intrinsic-size:auto_5.5rem] [content-visibility:auto]"
        >
          <BookInLine book={book} />
        </li>
      ))}
    </ul>
  );
}

const BookInLine = memo(function BookInLine({ book }: { readonly book: BookListItem }) {
  return (
    <Link
      href={bookAddress(book.id)}
      className="group flex items-center gap-4 px-4 py-3 outline-offset-[-2px]"
    >
      <Cover plain book={book} className="max-w-9" />
      <span className="min-w-0 flex-1">
        <span className="wrap-anywhere line-clamp-2 font-semibold sm:line-clamp-1 group-hover:text-accent">
          {book.title}
        </span>
        <span className="block truncate text-muted text-sm">{authorsPhrase(book.authors)}</span>
        <ShelfLine offices={book.offices} className="mt-0.5" />
      </span>
      <span className="hidden gap-1.5 lg:flex">
        {book.subjects.slice(0, subjectsShown).map((subject) => (
          <Badge key={subject}>{subject}</Badge>
        ))}
      </span>
      <span className="w-12 text-right text-muted text-sm tabular-nums">{book.year}</span>
    </Link>
  );
});
