'use client';

import { ArrowRight } from 'lucide-react';
import { BookGrid } from '@/components/books/book-grid.tsx';
import { BookGridSkeleton } from '@/components/books/book-skeletons.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useBooks } from '@/lib/browser/queries/use-books.ts';

const shown = 6;

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
      {books.data ? <BookGrid books={books.data.slice(0, shown)} /> : null}
      {books.isPending ? <BookGridSkeleton count={shown} /> : null}
      {books.error && !books.data ? (
        <ProblemNotice error={books.error} onRetry={() => void books.refetch()} />
      ) : null}
    </Section>
  );
}
