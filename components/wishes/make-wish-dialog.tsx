'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { problemByField } from '@/components/shell/form-fields.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useMakeWish } from '@/lib/browser/queries/use-make-wish.ts';
import { useVoting } from './use-voting.ts';
import { useWithdrawing } from './use-withdrawing.ts';
import { readWish, type WishDraft, type WishErrors, wishFields } from './wish-draft.ts';
import { WishForm } from './wish-form.tsx';

type MakeWishDialogProps = {
  readonly open: boolean;
  /** What is known of the book already. */
  readonly given: Partial<WishDraft>;
  readonly onClose: () => void;
};

export function MakeWishDialog({ open, given, onClose }: MakeWishDialogProps) {
  const { run, busy } = useMakeWish();
  const { withdraw } = useWithdrawing();
  const vote = useVoting();
  const [errors, setErrors] = useState<WishErrors>({});
  const opening = useOpening(open);

  function close() {
    setErrors({});
    onClose();
  }

  function submit(draft: WishDraft, anotherBook: boolean) {
    const reading = readWish(draft);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const isOpen = opening();
    run({ ...reading.wish, anotherBook }).then(
      (wish) => {
        if (isOpen()) close();
        showToast({
          title: 'The library knows of your wish',
          description: wish.title,
          action: { label: 'Undo', onClick: () => withdraw(wish) },
        });
      },
      (error: ApiProblem) => {
        if (!isOpen()) return tellFailure(error);
        setErrors(problemByField(wishFields, error));
      },
    );
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Wish for a book"
      lead="Nobody is told who wished. The library’s answer comes to your home page."
    >
      <WishForm
        given={given}
        errors={errors}
        busy={busy}
        onSubmit={submit}
        onVote={(wish) => {
          vote(wish, true);
          close();
          showToast({ title: 'Your vote counts', description: wish.title });
        }}
        onCancel={close}
      />
    </Dialog>
  );
}
