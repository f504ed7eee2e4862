'use client';

import { calendarDate } from '@/components/ui/calendar-date.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useBorrowBook } from '@/lib/browser/queries/use-borrow-book.ts';
import { useCancelHold } from '@/lib/browser/queries/use-cancel-hold.ts';
import { useEndLoan } from '@/lib/browser/queries/use-end-loan.ts';
import { useReserveBook } from '@/lib/browser/queries/use-reserve-book.ts';
import type { Hold } from '@/lib/contract/holds.ts';
import type { Loan } from '@/lib/contract/loans.ts';
import { tellFailure } from './tell-failure.ts';

/** Borrowing and reserving one book; tells how it went, and each can be undone. */
export function useBorrowing(bookId: string) {
  const borrowing = useBorrowBook();
  const returning = useEndLoan('return');
  const reserving = useReserveBook();
  const cancelling = useCancelHold();

  function borrow(officeId: string | null) {
    const undo = ({ id }: Loan) => void returning.run(id).then(tellUndone, tellFailure);
    borrowing.run({ bookId, officeId }).then(
      (loan) =>
        showToast({
          title: `Yours until ${calendarDate(loan.dueOn)}`,
          description: `Take the copy ${loan.copy.barcode} at ${loan.copy.office.name}.`,
          action: { label: 'Undo', onClick: () => undo(loan) },
        }),
      tellFailure,
    );
  }

  function reserve() {
    const undo = ({ id }: Hold) => cancelling.run({ id, bookId }).then(tellUndone, tellFailure);
    reserving.run({ bookId }).then(
      (hold) =>
        showToast({
          title: 'You are in the queue',
          description: placeInWords(hold),
          action: { label: 'Undo', onClick: () => void undo(hold) },
        }),
      tellFailure,
    );
  }

  function cancel(id: string) {
    cancelling
      .run({ id, bookId })
      .then(() => showToast({ title: 'Your reservation is cancelled' }), tellFailure);
  }

  return {
    borrow,
    reserve,
    cancel,
    busy: [borrowing, returning, reserving, cancelling].some((one) => one.busy),
  };
}

function tellUndone(): void {
  showToast({ title: 'Undone' });
}

function placeInWords({ position, copy, collectBy }: Hold): string {
  if (copy && collectBy) return `Collect it at ${copy.office.name} by ${calendarDate(collectBy)}.`;
  return position === 1 ? 'You are next.' : `You are number ${position}.`;
}
