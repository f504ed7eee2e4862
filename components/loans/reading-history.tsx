'use client';

import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { useLoans } from '@/lib/browser/queries/use-loans.ts';
import type { Loan } from '@/lib/contract/loans.ts';
import { DeleteHistory } from './delete-history.tsx';
import { LentBook } from './lent-book.tsx';

/** What the reader had before: theirs to keep or to delete. */
export function ReadingHistory() {
  const past = useLoans('past');
  if (past.isPending) return null;
  return (
    <Section
      title="Reading history"
      hint="Only you see this list."
      action={past.data?.length ? <DeleteHistory /> : null}
    >
      {past.data ? null : <ProblemNotice error={past.error} onRetry={() => void past.refetch()} />}
      {past.data?.length === 0 ? (
        <p className="text-muted text-sm">Nothing here: no past loan says that it was yours.</p>
      ) : null}
      {past.data?.length ? (
        <>
          <RowList>
            {past.data.map((loan) => (
              <PastLoan key={loan.id} loan={loan} />
            ))}
          </RowList>
          <LoadMore list={past} end="These are all of them." />
        </>
      ) : null}
    </Section>
  );
}

/** With both days: the list begins with what was borrowed last, which need not have come back last. */
function PastLoan({ loan }: { readonly loan: Loan }) {
  return (
    <li className="px-4 py-3">
      <LentBook book={loan.book}>
        <span className="text-muted">
          Borrowed <Timestamp show="day" at={loan.lentAt} />,{' '}
          {loan.state === 'lost' ? 'reported lost ' : 'returned '}
          {loan.endedAt ? <Timestamp show="day" at={loan.endedAt} /> : null}
        </span>
      </LentBook>
    </li>
  );
}
