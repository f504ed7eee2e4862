'use client';

import { useState } from 'react';
import { useBorrowing } from '@/components/lending/use-borrowing.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { DateOnly } from '@/components/ui/date-only.tsx';
import type { Hold } from '@/lib/contract/holds.ts';
import { LentBook } from './lent-book.tsx';

/** A place in a queue, or a copy that waits to be collected. */
export function HoldEntry({ hold }: { readonly hold: Hold }) {
  const { borrow, cancel, busy } = useBorrowing(hold.book.id);
  const [asking, setAsking] = useState(false);
  return (
    <li className="grid gap-x-6 gap-y-3 px-4 py-4 md:grid-cols-[1fr_auto] md:items-center">
      <LentBook book={hold.book}>
        <Place hold={hold} />
      </LentBook>
      <div className="flex flex-wrap gap-2">
        {hold.state === 'ready' ? (
          <Button size="small" look="primary" busy={busy} onClick={() => borrow(null)}>
            Borrow<span className="sr-only"> {hold.book.title}</span>
          </Button>
        ) : null}
        <Button size="small" disabled={busy} onClick={() => setAsking(true)}>
          Cancel<span className="sr-only"> the reservation of {hold.book.title}</span>
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title="Cancel the reservation?"
        action="Cancel the reservation"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          cancel(hold.id);
        }}
      >
        You lose your place in the queue for “{hold.book.title}”.
      </ConfirmDialog>
    </li>
  );
}

function Place({ hold: { copy, collectBy, position } }: { readonly hold: Hold }) {
  if (!copy || !collectBy) {
    return <p>{position === 1 ? 'You are next' : `You are number ${position} in the queue`}</p>;
  }
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone="accent">Ready</Badge>
      <span>
        Collect it at {copy.office.name} by <DateOnly on={collectBy} />
      </span>
    </p>
  );
}
