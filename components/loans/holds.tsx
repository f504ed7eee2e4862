'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
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
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {holds.data.items.map((hold) => (
            <HoldEntry key={hold.id} hold={hold} />
          ))}
        </ul>
      ) : (
        <ProblemNotice error={holds.error} onRetry={() => void holds.refetch()} />
      )}
    </Section>
  );
}
