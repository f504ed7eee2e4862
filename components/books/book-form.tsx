'use client';

import { typedIn } from '@/components/shell/form-fields.ts';
import { FormFrame } from '@/components/shell/form-frame.tsx';
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

  return (
    <FormFrame
      errors={errors}
      failure={failure}
      action={action}
      busy={busy}
      onSubmit={(form) => onSubmit(typedIn(form, bookFields))}
      onCancel={onCancel}
    >
      <BookFields draft={draft} errors={errors} />
    </FormFrame>
  );
}
