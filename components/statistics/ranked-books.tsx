import Link from 'next/link';
import { authorsPhrase } from '@/components/books/authors.ts';
import { bookAddress } from '@/components/books/book-address.ts';
import { ShareBar } from '@/components/ui/share-bar.tsx';
import type { WantedBook } from '@/lib/contract/statistics.ts';
import { PlotFrame } from './plot-frame.tsx';

type RankedBooksProps = {
  readonly title: string;
  readonly books: readonly WantedBook[];
  readonly measure: 'waiting' | 'loans';
  readonly nothing: string;
  readonly asOf: string;
};

/** Books with a bar each, leading to their pages. */
export function RankedBooks({ title, books, measure, nothing, asOf }: RankedBooksProps) {
  const most = Math.max(1, ...books.map((one) => one[measure]));
  const [first] = books;
  return (
    <PlotFrame
      title={title}
      summary={first ? `“${first.book.title}” is ahead.` : nothing}
      table={{
        columns: ['Book', 'Authors', 'Waiting', 'Loans'],
        rows: books.map(({ book, waiting, loans }) => [
          book.title,
          authorsPhrase(book.authors),
          waiting,
          loans,
        ]),
      }}
      file={measure === 'waiting' ? 'books-waited-for' : 'books-borrowed-most'}
      asOf={asOf}
    >
      <ol className="grid gap-1">
        {books.map((one) => (
          <li key={one.book.id}>
            <Link
              href={bookAddress(one.book.id)}
              className="group grid min-h-11 md:min-h-10 content-center gap-1 rounded-md py-1"
            >
              <span className="flex flex-wrap justify-between gap-x-4 text-sm">
                <span className="wrap-anywhere group-hover:text-accent">{one.book.title}</span>
                <span className="shrink-0 text-muted tabular-nums">{inWords(one, measure)}</span>
              </span>
              <ShareBar share={one[measure] / most} />
            </Link>
          </li>
        ))}
      </ol>
    </PlotFrame>
  );
}

function inWords({ waiting, loans }: WantedBook, measure: 'waiting' | 'loans'): string {
  const lent = loans === 1 ? '1 loan' : `${loans} loans`;
  if (measure === 'waiting') return `${waiting} waiting, ${lent}`;
  return waiting === 0 ? lent : `${lent}, ${waiting} waiting`;
}
