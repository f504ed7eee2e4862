'use client';

import { useState } from 'react';
import { type BookDraft, type BookErrors, readDraft } from '@/components/books/book-draft.ts';
import { bookErrors } from '@/components/books/book-errors.ts';
import { BookForm } from '@/components/books/book-form.tsx';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAddBook } from '@/lib/browser/queries/use-add-book.ts';
import type { Book } from '@/lib/contract/books.ts';
import type { Wish } from '@/lib/contract/wishes.ts';

type AddWishedBookProps = {
  readonly wish: Wish;
  readonly onAdded: (book: Book) => void;
  readonly onCancel: () => void;
};

/** The form of a new book with what the wish knows of it. */
export function AddWishedBook({ wish, onAdded, onCancel }: AddWishedBookProps) {
  const adding = useAddBook();
  const [errors, setErrors] = useState<BookErrors>({});
  const opening = useOpening(true);

  function submit(draft: BookDraft) {
    const reading = readDraft(draft);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const isOpen = opening();
    adding.mutateAsync(reading.book).then(
      (book) => {
        if (isOpen()) onAdded(book);
        else showToast({ title: 'Added to the shelf', description: book.title });
      },
      (error: ApiProblem) => (isOpen() ? setErrors(bookErrors(error)) : tellFailure(error)),
    );
  }

  return (
    <BookForm
      draft={{ title: wish.title, authors: wish.author, isbn: wish.isbn ?? '' }}
      action="Add to the shelf"
      failure="The book was not added"
      errors={errors}
      busy={adding.isPending}
      onSubmit={submit}
      onCancel={onCancel}
    />
  );
}
