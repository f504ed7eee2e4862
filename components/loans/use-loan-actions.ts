'use client';

import { tellFailure } from '@/components/lending/tell-failure.ts';
import { calendarDate } from '@/components/ui/calendar-date.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useBorrowBook } from '@/lib/browser/queries/use-borrow-book.ts';
import { useEndLoan } from '@/lib/browser/queries/use-end-loan.ts';
import { useRenewLoan } from '@/lib/browser/queries/use-renew-loan.ts';
import type { Loan } from '@/lib/contract/loans.ts';

/** What the borrower does with a loan; each tells how it went. */
export function useLoanActions({ id, book, copy }: Loan) {
  const renewing = useRenewLoan();
  const returning = useEndLoan('return');
  const losing = useEndLoan('lost');
  const borrowing = useBorrowBook();

  function renew() {
    renewing
      .run(id)
      .then(
        ({ dueOn }) =>
          showToast({ title: `Renewed until ${calendarDate(dueOn)}`, description: book.title }),
        tellFailure,
      );
  }

  function borrowAgain() {
    borrowing
      .run({ bookId: book.id, officeId: copy.office.id })
      .then(() => showToast({ title: 'It is yours again', description: book.title }), tellFailure);
  }

  function giveBack() {
    returning.run(id).then(
      () =>
        showToast({
          title: 'Returned',
          description: `Put ${copy.barcode} on the return shelf in ${copy.office.name}.`,
          action: { label: 'Borrow again', onClick: borrowAgain },
        }),
      tellFailure,
    );
  }

  function lose() {
    losing
      .run(id)
      .then(() => showToast({ title: 'Reported as lost', description: book.title }), tellFailure);
  }

  const busy = [renewing, returning, losing, borrowing].some((one) => one.busy);
  return { renew, giveBack, lose, busy, renewing: renewing.busy };
}
