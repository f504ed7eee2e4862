'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useEditBook } from '@/lib/browser/queries/use-edit-book.ts';
import { BookDetail } from '@/lib/contract/books.ts';
import { bookChanges } from './book-changes.ts';
import { type BookDraft, type BookErrors, bookFields, readDraft } from './book-draft.ts';
import { bookErrors } from './book-errors.ts';
import { draftOf } from './draft-of.ts';

/** An edit from the first keystroke to the answer, and past somebody else's edit between them. */
export function useBookEdit(book: BookDetail, onDone: () => void) {
  const saving = useEditBook();
  const [read, setRead] = useState(book);
  const [draft, setDraft] = useState(() => draftOf(book));
  const [theirs, setTheirs] = useState<BookDetail | null>(null);
  const [errors, setErrors] = useState<BookErrors>({});

  const opening = useOpening(true);
  const before = draftOf(read);

  function submit(typed: BookDraft, on = read) {
    setDraft(typed);
    setRead(on);
    setTheirs(null);
    const reading = readDraft(typed);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const changes = bookChanges(on, typed, reading.book);
    if (Object.keys(changes).length === 0) return onDone();
    const isOpen = opening();
    saving.mutateAsync({ id: on.id, version: on.version, changes }).then(
      ({ title }) => {
        if (isOpen()) onDone();
        showToast({ title: 'Changes saved', description: title });
      },
      (error: ApiProblem) => (isOpen() ? showFailure(error) : tellFailure(error)),
    );
  }

  function showFailure(error: ApiProblem) {
    const current = BookDetail.safeParse(error.problem.current);
    if (error.problem.status === 412 && current.success) setTheirs(current.data);
    else setErrors(bookErrors(error));
  }

  return {
    before,
    draft,
    /** Whether a draft was sent that is not saved yet. */
    unsaved: bookFields.some((field) => draft[field] !== before[field]),
    theirs: theirs && draftOf(theirs),
    errors,
    busy: saving.isPending,
    submit: (typed: BookDraft) => submit(typed),
    resolve: (merged: BookDraft) => submit(merged, theirs ?? read),
  };
}
