'use client';

import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import type { Copy } from '@/lib/contract/copies.ts';
import { copyState, isOutOfLending } from './copy-state.ts';
import { useCopyWithdrawal } from './use-copy-withdrawal.ts';

export function CopyEntry({ copy }: { readonly copy: Copy }) {
  const { withdraw, restore, busy } = useCopyWithdrawal(copy);
  const out = isOutOfLending(copy);
  return (
    <li className="flex items-center justify-between gap-4 px-5 py-3">
      <div className="wrap-anywhere min-w-0">
        <Code>{copy.barcode}</Code>
        <p className="text-muted text-sm">
          {copy.office.name} · {copyState(copy)}
        </p>
      </div>
      <Button size="small" busy={busy} onClick={out ? restore : withdraw}>
        {out ? 'Restore' : 'Withdraw'}
        <span className="sr-only"> {copy.barcode}</span>
      </Button>
    </li>
  );
}
