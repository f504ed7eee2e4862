'use client';

import { Dialog } from '@/components/ui/dialog.tsx';
import type { BookDetail } from '@/lib/contract/books.ts';
import { BookConflict } from './book-conflict.tsx';
import { BookForm } from './book-form.tsx';
import { useBookEdit } from './use-book-edit.ts';

type EditBookDialogProps = { readonly book: BookDetail; readonly onClose: () => void };

/** Corrects a book. When someone else was faster, their edit and this one are brought together. */
export function EditBookDialog({ book, onClose }: EditBookDialogProps) {
  const edit = useBookEdit(book, onClose);
  return (
    <Dialog
      open
      unsaved={edit.unsaved}
      onClose={onClose}
      title={edit.theirs ? 'Someone else changed it meanwhile' : 'Edit the book'}
      {...(edit.theirs ? { lead: 'Nothing is lost: choose what each field should say.' } : {})}
    >
      {edit.theirs ? (
        <BookConflict
          versions={{ before: edit.before, theirs: edit.theirs, yours: edit.draft }}
          busy={edit.busy}
          onResolve={edit.resolve}
        />
      ) : (
        <BookForm
          draft={edit.draft}
          action="Save"
          failure="The book was not changed"
          errors={edit.errors}
          busy={edit.busy}
          onSubmit={edit.submit}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
