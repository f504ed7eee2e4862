'use client';

import { ArrowRight } from 'lucide-react';
import { BookGrid } from '@/components/books/book-grid.tsx';
import { BookGridSkeleton } from '@/components/books/book-skeletons.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useBooks } from '@/lib/browser/queries/use-books.ts';

const shown = 6;

/** No half-empty second row: as many as fit the columns of the grid. */
const oneShelf =
  'max-[32rem]:[&_li:nth-child(n+5)]:hidden ' +
  'md:max-lg:[&_li:nth-child(n+5)]:hidden lg:max-xl:[&_li:nth-child(n+6)]:hidden';

/** A taste of the catalogue: covers to walk into. */
export function ShelfPreview() {
  const books = useBooks({ limit: shown });
  return (
    <Section
      title="On the shelf"
      action={
        <ButtonLink href="/books" look="quiet" size="small">
          All books <ArrowRight aria-hidden />
        </ButtonLink>
      }
    >
      <div className={oneShelf}>
        {books.data ? <BookGrid books={books.data.slice(0, shown)} /> : null}
        {books.isPending ? <BookGridSkeleton count={shown} /> : null}
      </div>
      {books.error && !books.data ? (
        <ProblemNotice error={books.error} onRetry={() => void books.refetch()} />
      ) : null}
    </Section>
  );
}
