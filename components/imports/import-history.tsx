'use client';

import { History } from 'lucide-react';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useImports } from '@/lib/browser/queries/use-imports.ts';
import { importLimits } from '@/lib/contract/imports.ts';
import { ImportEntry } from './import-entry.tsx';

/** Every import of the library: who, when and how many; each can be undone. */
export function ImportHistory({ runningId }: { readonly runningId: string | null }) {
  const imports = useImports();
  return (
    <Section
      title="Earlier imports"
      hint={`An import can be undone, and says which rows did not come in, for ${importLimits.undoDays} days after its end.`}
    >
      {imports.isPending ? <Skeleton className="h-20 rounded-xl" /> : null}
      {imports.error && !imports.data ? (
        <ProblemNotice error={imports.error} onRetry={() => void imports.refetch()} />
      ) : null}
      {imports.data?.length === 0 ? (
        <EmptyState icon={History} title="Nothing was imported yet">
          Each import is listed here with who made it.
        </EmptyState>
      ) : null}
      {imports.data?.length ? (
        <>
          <RowList>
            {imports.data.map((one) => (
              <ImportEntry key={one.id} entry={one} running={one.id === runningId} />
            ))}
          </RowList>
          <LoadMore list={imports} end="These are all of them." />
        </>
      ) : null}
    </Section>
  );
}
