import { Button } from '@/components/ui/button.tsx';
import { isOver } from '@/components/ui/calendar-date.ts';
import { DateOnly } from '@/components/ui/date-only.tsx';
import type { Availability } from '@/lib/contract/copies.ts';
import type { useBorrowing } from './use-borrowing.ts';

type Shelf = Availability['offices'][number];

type OfficeShelfProps = {
  readonly shelf: Shelf;
  /** Null for someone who may not borrow it, or has it already. */
  readonly borrowing: ReturnType<typeof useBorrowing> | null;
};

/** A book's copies at one office. */
export function OfficeShelf({ shelf, borrowing }: OfficeShelfProps) {
  const { office, available } = shelf;
  return (
    <li className="flex min-h-16 items-center justify-between gap-4 px-5 py-3">
      <div className="min-w-0">
        <p className="font-medium">
          {office.name}
          {office.name === office.city ? null : (
            <span className="font-normal text-muted">, {office.city}</span>
          )}
        </p>
        <p className="text-muted text-sm">
          <Stock shelf={shelf} />
        </p>
      </div>
      {borrowing && available > 0 ? (
        <Button
          look="primary"
          disabled={borrowing.busy}
          onClick={() => borrowing.borrow(office.id)}
        >
          Borrow<span className="sr-only"> at {office.name}</span>
        </Button>
      ) : null}
    </li>
  );
}

function Stock({ shelf: { available, copies, nextDueOn } }: { readonly shelf: Shelf }) {
  if (available > 0) return `${available} of ${copies} free`;
  if (!nextDueOn) return 'None free';
  return (
    <>
      None free; the next {isOver(nextDueOn, new Date()) ? 'was' : 'is'} due{' '}
      <DateOnly on={nextDueOn} />
    </>
  );
}
