import Link from 'next/link';
import type { BookListItem } from '@/lib/contract/books.ts';
import { authorsPhrase } from './authors.ts';
import { bookAddress } from './book-address.ts';
import { Cover } from './cover.tsx';
import { ShelfLine } from './shelf-line.tsx';

export const bookGridStyles =
  'grid grid-cols-2 gap-x-5 gap-y-8 min-[32rem]:grid-cols-3 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-6';

/** Books as covers on a shelf. */
export function BookGrid({ books }: { readonly books: readonly BookListItem[] }) {
  return (
    <ul className={bookGridStyles}>
      {books.map((book) => (
        <li key={book.id}>
          <Link href={bookAddress(book.id)} className="group block rounded-md outline-offset-4">
            <Cover
              book={book}
              className="transition-transform duration-200 ease-out group-hover:-translate-y-1"
            />
            <span className="mt-3 line-clamp-2 font-semibold leading-snug group-hover:text-accent">
              {book.title}
            </span>
            <span className="mt-0.5 line-clamp-1 text-muted text-sm">
              {authorsPhrase(book.authors)}
            </span>
            <ShelfLine offices={book.offices} className="mt-1" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
