'use client';

import type { FormEvent } from 'react';
import { typedIn } from '@/components/shell/form-fields.ts';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { useFirstError } from '@/components/ui/use-first-error.ts';
import { type BookDraft, type BookErrors, bookFields } from './book-draft.ts';
import { BookFields } from './book-fields.tsx';

type BookFormProps = {
  /** What the fields hold at first. */
  readonly draft?: Partial<BookDraft>;
  /** What the submitting button does, such as "Add to the shelf". */
  readonly action: string;
  /** Said above what is wrong with no field in particular. */
  readonly failure: string;
  readonly errors: BookErrors;
  readonly busy: boolean;
  readonly onSubmit: (draft: BookDraft) => void;
  readonly onCancel: () => void;
};

/** The fields of a book. What was typed stays whatever the answer is. */
export function BookForm(props: BookFormProps) {
  const { draft = {}, action, failure, errors, busy, onSubmit, onCancel } = props;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(typedIn(event.currentTarget, bookFields));
  }

  return (
    <form ref={useFirstError(errors)} noValidate onSubmit={submit} className="grid gap-5">
      {errors.form ? (
        <Notice tone="danger" title={failure}>
          {errors.form}
        </Notice>
      ) : null}
      <BookFields draft={draft} errors={errors} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
