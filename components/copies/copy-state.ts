import { calendarDate } from '@/components/ui/calendar-date.ts';
import type { Copy } from '@/lib/contract/copies.ts';

/** How a copy is, in words. */
export function copyState({ status, dueOn }: Pick<Copy, 'status' | 'dueOn'>): string {
  switch (status) {
    case 'available':
      return 'Free';
    case 'on-loan':
      return dueOn ? `On loan, due ${calendarDate(dueOn)}` : 'On loan';
    case 'reserved':
      return 'Put aside for whoever reserved it';
    case 'withdrawn':
      return 'Withdrawn';
    case 'lost':
      return 'Reported lost';
  }
}

/** Whether a copy is out of lending, so that it can be brought back. */
export function isOutOfLending({ status }: Pick<Copy, 'status'>): boolean {
  return status === 'withdrawn' || status === 'lost';
}

/** Why a copy cannot be withdrawn now; null when it can. */
export function whyNotWithdrawn({ status }: Pick<Copy, 'status'>): string | null {
  return status === 'on-loan' ? 'It can be withdrawn once it is back' : null;
}

/** What to do with a copy that was just added: somebody may wait for it already. */
export function placeForCopy({ barcode, office, status }: Copy): string {
  return status === 'reserved'
    ? `Put ${barcode} aside at ${office.name}: somebody waits for it.`
    : `Put ${barcode} on the shelf at ${office.name}.`;
}

/** Where a copy belongs after a correction: one that stands at another office now is to be brought there. */
export function placeAfterCorrection(before: Copy, after: Copy): string {
  const { barcode, office, status } = after;
  const moved = office.id !== before.office.id;
  const atHand = status === 'available' || status === 'reserved';
  return moved && atHand ? placeForCopy(after) : `${barcode}, ${office.name}`;
}
