'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Loading } from '@/components/ui/loading.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import { useAvailability } from '@/lib/browser/queries/use-availability.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { Availability } from '@/lib/contract/copies.ts';
import { availabilitySummary } from './availability-summary.ts';
import { OfficeShelf } from './office-shelf.tsx';
import { useBorrowing } from './use-borrowing.ts';
import { YourShare } from './your-share.tsx';

/** Where the copies of a book are, and borrowing one of them. */
export function AvailabilityPanel({ bookId }: { readonly bookId: string }) {
  const availability = useAvailability(bookId);
  const mayBorrow = useCan('loans.borrow');
  const borrowing = useBorrowing(bookId);
  const { data } = availability;
  if (availability.isPending) return <AvailabilitySkeleton />;
  if (!data) {
    return <ProblemNotice error={availability.error} onRetry={() => void availability.refetch()} />;
  }
  return (
    <Section title="Copies" hint={availabilitySummary(data)} className="max-w-xl">
      <Copies availability={data} borrowing={mayBorrow ? borrowing : null} />
    </Section>
  );
}

type CopiesProps = {
  readonly availability: Availability;
  /** Null for someone who may not borrow. */
  readonly borrowing: ReturnType<typeof useBorrowing> | null;
};

function Copies({ availability, borrowing }: CopiesProps) {
  const kept = useKeptFocus<HTMLDivElement>();
  const { offices, yourLoanId, yourHoldId } = availability;
  const has = yourLoanId !== null || yourHoldId !== null;
  return (
    <div {...kept} className="grid grid-cols-1 gap-4">
      {borrowing ? <YourShare availability={availability} borrowing={borrowing} /> : null}
      {offices.length > 0 ? (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {offices.map((shelf) => (
            <OfficeShelf key={shelf.office.id} shelf={shelf} borrowing={has ? null : borrowing} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function AvailabilitySkeleton() {
  return (
    <Loading label="Copies are loading">
      <div className="grid max-w-xl gap-3">
        <Skeleton className="h-6 w-24" />
        <Skeleton className="h-28 w-full" />
      </div>
    </Loading>
  );
}
