import { CopyList } from '@/components/copies/copy-list.tsx';
import { AvailabilityPanel } from '@/components/lending/availability-panel.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { BookDetail } from '@/lib/contract/books.ts';
import { authorsPhrase } from './authors.ts';
import { BookActions } from './book-actions.tsx';
import { BookFacts } from './book-facts.tsx';
import { Cover } from './cover.tsx';
import { Subjects } from './subjects.tsx';

export function BookDetails({ book }: { readonly book: BookDetail }) {
  return (
    <article className="grid grid-cols-1 gap-x-14 gap-y-8 md:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]">
      <div className="mx-auto w-48 md:mx-0 md:w-full">
        <Cover book={book} />
      </div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-6">
        <header className="wrap-anywhere grid grid-cols-1 justify-items-start gap-2">
          {book.withdrawnAt ? <Badge tone="warning">Withdrawn</Badge> : null}
          <h1 className="font-display text-3xl/9 font-semibold tracking-tight md:text-5xl/13">
            {book.title}
          </h1>
          <p className="text-lg text-muted">{authorsPhrase(book.authors)}</p>
        </header>
        {book.withdrawnAt ? (
          <Notice tone="warning" title="This book has been taken off the shelf">
            <p>
              Withdrawn <Timestamp at={book.withdrawnAt} />. It no longer shows in searches; whoever
              runs the library can restore it.
            </p>
          </Notice>
        ) : null}
        {book.description ? (
          <p className="wrap-anywhere max-w-[66ch] whitespace-pre-line text-base/7">
            {book.description}
          </p>
        ) : null}
        {book.withdrawnAt ? null : (
          <>
            <AvailabilityPanel bookId={book.id} />
            <CopyList book={book} />
          </>
        )}
        <Subjects subjects={book.subjects} />
        <BookFacts book={book} />
        <BookActions book={book} />
      </div>
    </article>
  );
}
