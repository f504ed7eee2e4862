'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Loading } from '@/components/ui/loading.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useAvailability } from '@/lib/browser/queries/use-availability.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
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
  const has = data.yourLoanId !== null || data.yourHoldId !== null;
  return (
    <Section title="Copies" hint={availabilitySummary(data)} className="max-w-xl">
      {mayBorrow ? <YourShare availability={data} borrowing={borrowing} /> : null}
      {data.offices.length > 0 ? (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {data.offices.map((shelf) => (
            <OfficeShelf
              key={shelf.office.id}
              shelf={shelf}
              borrowing={mayBorrow && !has ? borrowing : null}
            />
          ))}
        </ul>
      ) : null}
    </Section>
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
