'use client';

import { Section } from '@/components/ui/section.tsx';
import { type StatisticsFilter, useBookStatistics } from '@/lib/browser/queries/use-statistics.ts';
import { RankedBooks } from './ranked-books.tsx';
import { StatisticsState } from './statistics-state.tsx';

export function WantedSection({ filter }: { readonly filter: StatisticsFilter }) {
  const books = useBookStatistics(filter);
  return (
    <Section title="Most wanted" hint="A second copy helps most where people wait.">
      <StatisticsState query={books}>
        {({ lent, waitedFor, asOf }) => (
          <div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
            <RankedBooks
              title="People wait for"
              books={waitedFor}
              measure="waiting"
              nothing="Nobody waits for a book at the moment."
              asOf={asOf}
            />
            <RankedBooks
              title="Borrowed most"
              books={lent}
              measure="loans"
              nothing="Nothing was borrowed in these months."
              asOf={asOf}
            />
          </div>
        )}
      </StatisticsState>
    </Section>
  );
}
