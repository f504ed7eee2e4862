import { calendarDate } from '@/components/ui/calendar-date.ts';
import type { Copy } from '@/lib/contract/copies.ts';

type CopyAtDesk = {
  readonly action: 'take-back' | 'lend' | null;
  /** How the copy is, in words. */
  readonly state: string;
};

/** How a copy that lies on the desk is, and what can be done with it. */
export function copyAtDesk({ status, dueOn }: Pick<Copy, 'status' | 'dueOn'>): CopyAtDesk {
  switch (status) {
    case 'on-loan':
      return {
        action: 'take-back',
        state: dueOn ? `On loan, due ${calendarDate(dueOn)}` : 'On loan',
      };
    case 'lost':
      return { action: 'take-back', state: 'Reported lost: taking it back finds it' };
    case 'reserved':
      return { action: 'lend', state: 'Put aside: lend it to whoever reserved it' };
    case 'available':
      return { action: 'lend', state: 'Free' };
    case 'withdrawn':
      return { action: null, state: 'Withdrawn: it is not lent any more' };
  }
}
