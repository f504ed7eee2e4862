'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { DateOnly } from '@/components/ui/date-only.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { isPendingId } from '@/lib/browser/queries/expected-availability.ts';
import { useHolds } from '@/lib/browser/queries/use-holds.ts';
import type { Hold } from '@/lib/contract/holds.ts';
import type { useBorrowing } from './use-borrowing.ts';

type YourHoldProps = {
  readonly holdId: string;
  readonly borrowing: ReturnType<typeof useBorrowing>;
};

/** The reader's place in the queue, or the copy that waits for them. */
export function YourHold({ holdId, borrowing }: YourHoldProps) {
  const holds = useHolds();
  const [asking, setAsking] = useState(false);
  const hold = holds.data?.items.find(({ id }) => id === holdId);
  const ready = hold?.state === 'ready';
  const busy = borrowing.busy || isPendingId(holdId);
  return (
    <Notice
      title={ready ? 'A copy waits for you' : 'You are in the queue'}
      actions={
        <>
          {ready ? (
            <Button look="primary" size="small" busy={busy} onClick={() => borrowing.borrow(null)}>
              Borrow it
            </Button>
          ) : null}
          <Button size="small" disabled={busy} onClick={() => setAsking(true)}>
            Cancel the reservation
          </Button>
        </>
      }
    >
      {hold ? <Place hold={hold} /> : null}
      <ConfirmDialog
        open={asking}
        title="Cancel the reservation?"
        action="Cancel the reservation"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          borrowing.cancel(holdId);
        }}
      >
        You lose your place: reserving again means joining the end of the queue.
      </ConfirmDialog>
    </Notice>
  );
}

function Place({ hold: { copy, collectBy, position } }: { readonly hold: Hold }) {
  if (copy && collectBy) {
    return (
      <p>
        Collect it at {copy.office.name} by <DateOnly on={collectBy} />.
      </p>
    );
  }
  return <p>{position === 1 ? 'You are next.' : `You are number ${position}.`}</p>;
}
