'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAddCopy } from '@/lib/browser/queries/use-add-copy.ts';
import type { Book } from '@/lib/contract/books.ts';
import { type CopyDraft, type CopyErrors, copyErrors, readCopy } from './copy-draft.ts';
import { CopyForm } from './copy-form.tsx';
import { placeForCopy } from './copy-state.ts';

type AddCopyDialogProps = {
  readonly book: Pick<Book, 'id' | 'title'>;
  readonly open: boolean;
  readonly onClose: () => void;
};

export function AddCopyDialog({ book, open, onClose }: AddCopyDialogProps) {
  const adding = useAddCopy(book.id);
  const [errors, setErrors] = useState<CopyErrors>({});
  const opening = useOpening(open);

  function close() {
    setErrors({});
    onClose();
  }

  function submit(draft: CopyDraft) {
    const reading = readCopy(draft);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const isOpen = opening();
    adding.mutateAsync(reading.value).then(
      (copy) => {
        if (isOpen()) close();
        showToast({ title: 'The copy is added', description: placeForCopy(copy) });
      },
      (error: ApiProblem) => (isOpen() ? setErrors(copyErrors(error)) : tellFailure(error)),
    );
  }

  return (
    <Dialog open={open} onClose={close} title="Add a copy" lead={book.title}>
      <CopyForm
        action="Add the copy"
        failure="The copy was not added"
        errors={errors}
        busy={adding.isPending}
        onSubmit={submit}
        onCancel={close}
      />
    </Dialog>
  );
}
