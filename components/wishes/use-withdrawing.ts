'use client';

import { tellFailure } from '@/components/lending/tell-failure.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useWithdrawWish } from '@/lib/browser/queries/use-withdraw-wish.ts';
import type { Wish } from '@/lib/contract/wishes.ts';

/** Withdraws the caller's own wish; the toast undoes it. */
export function useWithdrawing() {
  const { run, busy } = useWithdrawWish();

  function restore({ id, title }: Wish) {
    run({ id, withdrawn: false }).then(
      () => showToast({ title: 'Your wish is back', description: title }),
      tellFailure,
    );
  }

  function withdraw(wish: Wish) {
    run({ id: wish.id, withdrawn: true }).then(
      () =>
        showToast({
          title: 'Wish withdrawn',
          description: wish.title,
          action: { label: 'Undo', onClick: () => restore(wish) },
        }),
      tellFailure,
    );
  }

  return { withdraw, busy };
}
