'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useGoTo } from '@/components/ui/use-go-to.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAddBook } from '@/lib/browser/queries/use-add-book.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { Book } from '@/lib/contract/books.ts';
import { addCopyAddress, bookAddress } from './book-address.ts';
import { type BookDraft, type BookErrors, readDraft } from './book-draft.ts';
import { bookErrors } from './book-errors.ts';
import { BookForm } from './book-form.tsx';

type AddBookDialogProps = { readonly open: boolean; readonly onClose: () => void };

export function AddBookDialog({ open, onClose }: AddBookDialogProps) {
  const goTo = useGoTo();
  const adding = useAddBook();
  const mayAddCopy = useCan('copies.manage');
  const [errors, setErrors] = useState<BookErrors>({});
  const opening = useOpening(open);

  function close() {
    setErrors({});
    onClose();
  }

  function tellAdded(book: Book) {
    showToast({
      title: 'Added to the shelf',
      description: book.title,
      action: mayAddCopy
        ? { label: 'Add a copy', onClick: () => goTo(addCopyAddress(book.id)) }
        : { label: 'Open', onClick: () => goTo(bookAddress(book.id)) },
    });
  }

  function submit(draft: BookDraft) {
    const reading = readDraft(draft);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const isOpen = opening();
    adding.mutateAsync(reading.book).then(
      (book) => {
        if (isOpen()) close();
        tellAdded(book);
      },
      (error: ApiProblem) => (isOpen() ? setErrors(bookErrors(error)) : tellFailure(error)),
    );
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Add a book"
      lead="Only a title and an author are needed; the rest helps people find it."
    >
      <BookForm
        action="Add to the shelf"
        failure="The book was not added"
        errors={errors}
        busy={adding.isPending}
        onSubmit={submit}
        onCancel={close}
      />
    </Dialog>
  );
}
