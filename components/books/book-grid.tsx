import Link from 'next/link';
import { memo } from 'react';
import type { BookListItem } from '@/lib/contract/books.ts';
import { authorsPhrase } from './authors.ts';
import { bookAddress } from './book-address.ts';
import { Cover } from './cover.tsx';
import { ShelfLine } from './shelf-line.tsx';

export const bookGridStyles =
  'grid grid-cols-2 gap-x-5 gap-y-8 min-[32rem]:grid-cols-3 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-6';

/**
 * What is far from the window is neither laid out nor drawn: a shelf of a thousand books would freeze. The
 * margin keeps outlines and shadows, which that cuts off at the edge.
 */
const drawnInView = '-m-2 p-2 [contain-intrinsic-size:auto_20rem] [content-visibility:auto]';

/** Books as covers on a shelf. */
export function BookGrid({ books }: { readonly books: readonly BookListItem[] }) {
  return (
    <ul className={bookGridStyles}>
      {books.map((book) => (
        <li key={book.id} className={drawnInView}>
          <BookOnShelf book={book} />
        </li>
      ))}
    </ul>
  );
}

/** Drawn anew only when the book changes, not with every page that comes behind it. */
const BookOnShelf = memo(function BookOnShelf({ book }: { readonly book: BookListItem }) {
  return (
    <Link href={bookAddress(book.id)} className="group block rounded-md outline-offset-4">
      <Cover
        book={book}
        className="transition-transform duration-200 ease-out group-hover:-translate-y-1"
      />
      <span className="wrap-anywhere mt-3 line-clamp-2 font-semibold leading-snug group-hover:text-accent">
        {book.title}
      </span>
      <span className="wrap-anywhere mt-0.5 line-clamp-2 text-muted text-sm leading-snug">
        {authorsPhrase(book.authors)}
      </span>
      <ShelfLine offices={book.offices} className="mt-1" />
    </Link>
  );
});
