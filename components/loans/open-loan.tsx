'use client';

import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DateOnly } from '@/components/ui/date-only.tsx';
import type { Loan } from '@/lib/contract/loans.ts';
import { LentBook } from './lent-book.tsx';
import { renewalReason } from './renewal-reason.ts';
import { ReportLost } from './report-lost.tsx';
import { useLoanActions } from './use-loan-actions.ts';

/** A book the reader has, and what can be done about it. */
export function OpenLoan({ loan }: { readonly loan: Loan }) {
  const { renew, giveBack, lose, busy, renewing } = useLoanActions(loan);
  const reason = renewalReason(loan.renewalBlockedBy);
  return (
    <li className="grid gap-x-6 gap-y-3 px-4 py-4 md:grid-cols-[1fr_auto] md:items-center">
      <LentBook book={loan.book}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span>
            Due <DateOnly on={loan.dueOn} />, {loan.copy.office.name}
          </span>
          {loan.overdue ? <Badge tone="danger">Overdue</Badge> : null}
        </p>
        {reason ? <p className="text-muted">{reason}</p> : null}
      </LentBook>
      <div className="flex flex-wrap gap-2">
        {loan.renewalBlockedBy ? null : (
          <Button size="small" busy={renewing} disabled={busy} onClick={renew}>
            Renew<span className="sr-only"> {loan.book.title}</span>
          </Button>
        )}
        <Button size="small" disabled={busy} onClick={giveBack}>
          Return<span className="sr-only"> {loan.book.title}</span>
        </Button>
        <ReportLost title={loan.book.title} disabled={busy} onConfirm={lose} />
      </div>
    </li>
  );
}
