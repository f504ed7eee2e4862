'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import type { Copy } from '@/lib/contract/copies.ts';
import { copyState, isOutOfLending, whyNotWithdrawn } from './copy-state.ts';
import { CorrectCopy } from './correct-copy.tsx';
import { useCopyWithdrawal } from './use-copy-withdrawal.ts';

export function CopyEntry({ copy }: { readonly copy: Copy }) {
  const { withdraw, restore, busy } = useCopyWithdrawal(copy);
  const id = useId();
  const out = isOutOfLending(copy);
  const whyNot = whyNotWithdrawn(copy);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3">
      <div id={id} className="wrap-anywhere min-w-0 text-muted text-sm">
        <Code>{copy.barcode}</Code>
        <p>
          {copy.office.name} · {copyState(copy)}
        </p>
        {whyNot ? <p>{whyNot}</p> : null}
      </div>
      <div className="flex gap-2">
        <CorrectCopy copy={copy} />
        <Button
          size="small"
          busy={busy}
          disabled={whyNot !== null}
          aria-describedby={whyNot ? id : undefined}
          onClick={out ? restore : withdraw}
        >
          {out ? 'Restore' : 'Withdraw'}
          <span className="sr-only"> {copy.barcode}</span>
        </Button>
      </div>
    </li>
  );
}
