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

/** What to do with a copy that was just added: somebody may wait for it already. */
export function placeForCopy({ barcode, office, status }: Copy): string {
  return status === 'reserved'
    ? `Put ${barcode} aside at ${office.name}: somebody waits for it.`
    : `Put ${barcode} on the shelf at ${office.name}.`;
}
