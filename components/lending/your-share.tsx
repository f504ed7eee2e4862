'use client';

import { Bookmark } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Availability } from '@/lib/contract/copies.ts';
import type { useBorrowing } from './use-borrowing.ts';
import { YourHold } from './your-hold.tsx';

type YourShareProps = {
  readonly availability: Availability;
  readonly borrowing: ReturnType<typeof useBorrowing>;
};

/** What the reader has of this book, or how to be next. */
export function YourShare({ availability, borrowing }: YourShareProps) {
  const { copies, available, yourLoanId, yourHoldId } = availability;
  if (yourLoanId) return <YourLoan />;
  if (yourHoldId) return <YourHold holdId={yourHoldId} borrowing={borrowing} />;
  if (copies === 0 || available > 0) return null;
  return (
    <div>
      <Button look="primary" busy={borrowing.busy} onClick={borrowing.reserve}>
        <Bookmark aria-hidden /> Reserve
      </Button>
    </div>
  );
}

function YourLoan() {
  return (
    <Notice
      title="You have this book"
      actions={
        <ButtonLink size="small" href="/loans">
          My loans
        </ButtonLink>
      }
    >
      <p>My loans says when it is due; renew or return it there.</p>
    </Notice>
  );
}
