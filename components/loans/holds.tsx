'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useHolds } from '@/lib/browser/queries/use-holds.ts';
import { HoldEntry } from './hold-entry.tsx';

/** The queues the reader stands in; nothing is shown while there are none. */
export function Holds() {
  const holds = useHolds();
  if (holds.isPending || holds.data?.items.length === 0) return null;
  return (
    <Section title="Reserved" hint="The next free copy goes to whoever has waited longest.">
      {holds.data ? (
        <RowList>
          {holds.data.items.map((hold) => (
            <HoldEntry key={hold.id} hold={hold} />
          ))}
        </RowList>
      ) : (
        <ProblemNotice error={holds.error} onRetry={() => void holds.refetch()} />
      )}
    </Section>
  );
}
