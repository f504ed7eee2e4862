'use client';

import { BookOpen } from 'lucide-react';
import { BookRowsSkeleton } from '@/components/books/book-skeletons.tsx';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useLoans } from '@/lib/browser/queries/use-loans.ts';
import type { Loan } from '@/lib/contract/loans.ts';
import { OpenLoan } from './open-loan.tsx';

export function OpenLoans() {
  const loans = useLoans('open');
  return (
    <Section title="On loan">
      {loans.isPending ? <BookRowsSkeleton count={3} /> : null}
      {loans.error && !loans.data ? (
        <ProblemNotice error={loans.error} onRetry={() => void loans.refetch()} />
      ) : null}
      {loans.data?.length === 0 ? (
        <EmptyState
          icon={BookOpen}
          title="You have no book at present"
          actions={<ButtonLink href="/books">Browse the books</ButtonLink>}
        >
          Borrow one from its page; it shows up here with the day it is due.
        </EmptyState>
      ) : null}
      {loans.data?.length ? (
        <RowList>
          {loans.data.toSorted(byDueDate).map((loan) => (
            <OpenLoan key={loan.id} loan={loan} />
          ))}
        </RowList>
      ) : null}
      {loans.data?.length ? <LoadMore list={loans} end="These are all of them." /> : null}
    </Section>
  );
}

/** The most urgent first; a person has few. */
function byDueDate(a: Loan, b: Loan): number {
  return a.dueOn.localeCompare(b.dueOn);
}
