'use client';

import { Plus } from 'lucide-react';
import { PageBody } from '@/components/shell/page-body.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { useLibraryOverview } from '@/lib/browser/queries/use-library-overview.ts';
import { KeyFigures, KeyFiguresSkeleton } from './key-figures.tsx';
import { Offices } from './offices.tsx';
import { TopSubjects, TopSubjectsSkeleton } from './top-subjects.tsx';
import { WithdrawnBooks } from './withdrawn-books.tsx';

const columns = 'grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[2fr_3fr]';

/** `/admin`: how the library is doing, its offices, and what was taken off its shelf. */
export function LibraryOffice() {
  const overview = useLibraryOverview();
  const mayAdd = useCan('books.create');
  const mayAddOffice = useCan('offices.manage');
  const oneColumn = overview.data?.topSubjects.length === 0 && !mayAddOffice;
  return (
    <PageBody>
      <PageHeader
        title="Library office"
        lead="How the library is doing, its offices, and what was taken off the shelf."
        actions={
          mayAdd ? (
            <ButtonLink href="/books?add=book" look="primary">
              <Plus aria-hidden /> Add a book
            </ButtonLink>
          ) : null
        }
      />
      {overview.error && !overview.data ? (
        <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.data ? <KeyFigures overview={overview.data} /> : null}
      {overview.isPending ? <KeyFiguresSkeleton /> : null}
      <div className={oneColumn ? undefined : columns}>
        {oneColumn ? null : (
          <div className="grid grid-cols-1 gap-10">
            {mayAddOffice ? <Offices /> : null}
            {overview.data ? <TopSubjects subjects={overview.data.topSubjects} /> : null}
            {overview.isPending ? <TopSubjectsSkeleton /> : null}
          </div>
        )}
        <WithdrawnBooks />
      </div>
    </PageBody>
  );
}
