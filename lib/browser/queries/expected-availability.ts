import type { Availability } from '@/lib/contract/copies.ts';

/** Stands for the id that the server will give. */
const pending = '00000000-0000-0000-0000-000000000000';

/** After borrowing a copy; at `officeId`, or at the first office that has one. */
export function whenBorrowed(before: Availability, officeId: string | null): Availability {
  const from = before.offices.find(
    ({ office, available }) => available > 0 && (officeId === null || office.id === officeId),
  );
  return {
    ...before,
    available: from ? before.available - 1 : before.available,
    offices: before.offices.map((one) =>
      one === from ? { ...one, available: one.available - 1 } : one,
    ),
    yourLoanId: pending,
    yourHoldId: null,
  };
}

/** After joining the queue. */
export function whenReserved(before: Availability): Availability {
  return { ...before, waiting: before.waiting + 1, yourHoldId: pending };
}

/** After leaving the queue. */
export function whenHoldCancelled(before: Availability): Availability {
  return { ...before, waiting: Math.max(0, before.waiting - 1), yourHoldId: null };
}

/** Whether an id is still on its way from the server. */
export function isPendingId(id: string): boolean {
  return id === pending;
}
