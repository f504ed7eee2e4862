'use client';

import { tellFailure } from '@/components/lending/tell-failure.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useRestoreBook } from '@/lib/browser/queries/use-restore-book.ts';
import { useWithdrawBook } from '@/lib/browser/queries/use-withdraw-book.ts';
import type { Book } from '@/lib/contract/books.ts';

/** Takes books off the shelf and puts them back; tells how it went, and each can be undone. */
export function useShelf() {
  const withdrawing = useWithdrawBook();
  const restoring = useRestoreBook();

  // Promises, not callbacks of `mutate`: an Undo may come after the page was left.
  function withdraw(book: Book) {
    withdrawing.mutateAsync(book.id).then(
      () =>
        showToast({
          title: 'Withdrawn from the shelf',
          description: book.title,
          action: { label: 'Undo', onClick: () => restore(book) },
        }),
      tellFailure,
    );
  }

  function restore(book: Book) {
    restoring
      .mutateAsync(book.id)
      .then(() => showToast({ title: 'Back on the shelf', description: book.title }), tellFailure);
  }

  return { withdraw, restore, busy: withdrawing.isPending || restoring.isPending };
}
