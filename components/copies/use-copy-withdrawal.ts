'use client';

import { tellFailure } from '@/components/lending/tell-failure.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useWithdrawCopy } from '@/lib/browser/queries/use-withdraw-copy.ts';
import type { Copy } from '@/lib/contract/copies.ts';

/** Takes a copy out of lending and brings it back; tells how it went, and withdrawing can be undone. */
export function useCopyWithdrawal(copy: Pick<Copy, 'id' | 'barcode' | 'book' | 'office'>) {
  const { id, barcode, book, office } = copy;
  const { run, busy } = useWithdrawCopy();

  function restore() {
    run({ id, withdrawn: false }).then(
      () => showToast({ title: 'The copy is back', description: `${book.title}, ${barcode}` }),
      tellFailure,
    );
  }

  function withdraw() {
    run({ id, withdrawn: true }).then(
      () =>
        showToast({
          title: 'The copy is withdrawn',
          description: `Take ${barcode} from the shelf at ${office.name}.`,
          action: { label: 'Undo', onClick: restore },
        }),
      tellFailure,
    );
  }

  return { withdraw, restore, busy };
}
