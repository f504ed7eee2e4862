'use client';

import { ArrowLeft, BookX } from 'lucide-react';
import { PageBody } from '@/components/shell/page-body.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { ProblemPage } from '@/components/shell/problem-page.tsx';
import { usePageTitle } from '@/components/shell/use-page-title.ts';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { useBook } from '@/lib/browser/queries/use-book.ts';
import { BookDetails } from './book-details.tsx';

const noId = '00000000-0000-0000-0000-000000000000';
/** A mistyped id is no book: 400 and 422 say the same as 404 here. */
const noSuchBook: readonly number[] = [400, 404, 422];

/** `/books/view?id=`: one book. */
export function BookPage() {
  const [id] = useSearchParameter('id');
  const book = useBook(id || noId);
  usePageTitle(book.data?.title);
  if (book.isPending) return <PageSkeleton />;
  if (!book.data) {
    if (noSuchBook.includes(book.error.problem.status)) return <NoSuchBook />;
    return <ProblemPage error={book.error} onRetry={() => void book.refetch()} />;
  }
  return (
    <PageBody>
      <BackToBooks />
      <BookDetails book={book.data} />
    </PageBody>
  );
}

function BackToBooks() {
  return (
    <div className="-mb-4 -ml-3">
      <ButtonLink href="/books" look="quiet" size="small">
        <ArrowLeft aria-hidden /> All books
      </ButtonLink>
    </div>
  );
}

function NoSuchBook() {
  return (
    <PageBody>
      <h1 className="font-display text-3xl font-semibold">No such book</h1>
      <EmptyState
        icon={BookX}
        title="There is no book at this address"
        actions={<ButtonLink href="/books">All books</ButtonLink>}
      >
        The link may be incomplete, or it belongs to another organisation’s library.
      </EmptyState>
    </PageBody>
  );
}
