'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAddBook } from '@/lib/browser/queries/use-add-book.ts';
import type { Book } from '@/lib/contract/books.ts';
import { AddBookForm } from './add-book-form.tsx';
import { bookAddress } from './book-address.ts';
import { type BookDraft, type BookErrors, errorsByField, readDraft } from './book-draft.ts';

type AddBookDialogProps = { readonly open: boolean; readonly onClose: () => void };

export function AddBookDialog({ open, onClose }: AddBookDialogProps) {
  const router = useRouter();
  const adding = useAddBook();
  const [errors, setErrors] = useState<BookErrors>({});

  function close() {
    setErrors({});
    onClose();
  }

  function tellAdded(book: Book) {
    close();
    showToast({
      title: 'Added to the shelf',
      description: book.title,
      action: { label: 'Open', onClick: () => router.push(bookAddress(book.id)) },
    });
  }

  function submit(draft: BookDraft) {
    const reading = readDraft(draft);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    adding.mutate(reading.book, {
      onSuccess: tellAdded,
      onError: (error) => setErrors(errorsOf(error)),
    });
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Add a book"
      lead="Only a title and an author are needed; the rest helps people find it."
    >
      <AddBookForm errors={errors} busy={adding.isPending} onSubmit={submit} onCancel={close} />
    </Dialog>
  );
}

function errorsOf({ problem, message }: ApiProblem): BookErrors {
  if (problem.errors && problem.errors.length > 0) return errorsByField(problem.errors);
  if (problem.status === 409) return { isbn: message };
  return { form: message };
}
