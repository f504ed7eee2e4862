'use client';

import { ReceiptText, ShieldCheck } from 'lucide-react';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { PageBody } from '@/components/shell/page-body.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { useDenials } from '@/lib/browser/queries/use-denials.ts';
import { DenialEntry } from './denial-entry.tsx';
import { DenialSkeleton } from './denial-skeleton.tsx';
import { ReceiptFilter } from './receipt-filter.tsx';

/** `/audit`: refusals, newest first. `?receipt=` shows the one that somebody asks about. */
export function DenialList() {
  const [receipt, setReceipt] = useSearchParameter('receipt');
  return (
    <PageBody>
      <PageHeader
        title="Audit trail"
        lead="Every refusal, newest first. Each says who asked for what, and which role would have opened the door."
      />
      <div className="-mt-2 grid grid-cols-1 gap-6">
        <ReceiptFilter receipt={receipt} onChange={setReceipt} />
        <Denials receipt={receipt} onClear={() => setReceipt('')} />
      </div>
    </PageBody>
  );
}

type DenialsProps = { readonly receipt: string; readonly onClear: () => void };

function Denials({ receipt, onClear }: DenialsProps) {
  const denials = useDenials(receipt || undefined);
  if (denials.isPending || denials.isPlaceholderData) return <DenialSkeleton />;
  if (!denials.data) {
    return <ProblemNotice error={denials.error} onRetry={() => void denials.refetch()} />;
  }
  if (denials.data.length === 0) return <NoDenials receipt={receipt} onClear={onClear} />;
  return (
    <div className="grid grid-cols-1 gap-8">
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {denials.data.map((denial) => (
          <DenialEntry key={denial.id} denial={denial} open={denial.id === receipt} />
        ))}
      </ol>
      <LoadMore always list={denials} end="No older refusals." />
    </div>
  );
}

function NoDenials({ receipt, onClear }: DenialsProps) {
  return receipt === '' ? (
    <EmptyState icon={ShieldCheck} title="Nobody has been refused">
      As soon as somebody asks for something their roles do not allow, it is written down here.
    </EmptyState>
  ) : (
    <EmptyState
      icon={ReceiptText}
      title="No refusal has this receipt"
      actions={<Button onClick={onClear}>Show all refusals</Button>}
    >
      Compare it with the number the person was shown; it may belong to another organisation.
    </EmptyState>
  );
}
