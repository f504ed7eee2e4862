'use client';

import { Building, Plus } from 'lucide-react';
import { useState } from 'react';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { Loading } from '@/components/ui/loading.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useOffices } from '@/lib/browser/queries/use-offices.ts';
import type { OfficeDetail } from '@/lib/contract/offices.ts';
import { CorrectOffice } from './correct-office.tsx';
import { timeZoneWords } from './time-zones.ts';

const addOfficeDialog = fetchedPart(() =>
  import('./add-office-dialog.tsx').then((file) => file.AddOfficeDialog),
);

/** Where copies stand, for those who may add to it. */
export function Offices() {
  const offices = useOffices();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title="Offices"
      hint="Where copies stand."
      action={
        <Button size="small" onClick={() => setAdding(true)}>
          <Plus aria-hidden /> Add an office
        </Button>
      }
    >
      <FetchedDialog
        part={addOfficeDialog}
        props={{ open: adding, onClose: () => setAdding(false) }}
      />
      {offices.isPending ? (
        <Loading label="Offices are loading">
          <Skeleton className="h-68 w-full" />
        </Loading>
      ) : null}
      {offices.error && !offices.data ? (
        <ProblemNotice error={offices.error} onRetry={() => void offices.refetch()} />
      ) : null}
      {offices.data?.items.length === 0 ? (
        <EmptyState icon={Building} title="There is no office yet">
          Add the first one, and copies of books can stand there.
        </EmptyState>
      ) : null}
      {offices.data?.items.length ? (
        <RowList>
          {offices.data.items.map((office) => (
            <OfficeEntry key={office.id} office={office} />
          ))}
        </RowList>
      ) : null}
    </Section>
  );
}

function OfficeEntry({ office }: { readonly office: OfficeDetail }) {
  return (
    <li className="flex items-center justify-between gap-4 px-4 py-3">
      <div className="wrap-anywhere min-w-0">
        <p className="font-medium">{office.name}</p>
        <p className="text-muted text-sm">
          {office.city} · {timeZoneWords(office.timeZone)}
        </p>
      </div>
      <CorrectOffice office={office} />
    </li>
  );
}
