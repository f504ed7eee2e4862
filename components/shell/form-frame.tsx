'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { useFirstError } from '@/components/ui/use-first-error.ts';
import { ErrorsTold } from '@/components/ui/use-standing-error.ts';

type FormFrameProps = {
  /** By field; `form` is about none of them in particular, and stands above them. */
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** What did not happen, above the error that belongs to no field. */
  readonly failure: string;
  /** More about that error. */
  readonly more?: ReactNode;
  /** What the submitting button does, such as "Add to the shelf". */
  readonly action: string;
  readonly busy: boolean;
  readonly onTyped?: (form: HTMLFormElement) => void;
  readonly onSubmit: (form: HTMLFormElement) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A form in a dialog: what went wrong, the fields, and the two ways out. What was typed stays. */
export function FormFrame(props: FormFrameProps) {
  const { errors, failure, more, action, busy, onTyped, onSubmit, onCancel, children } = props;
  return (
    <form
      ref={useFirstError(errors)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event.currentTarget);
      }}
      onChange={onTyped && (({ currentTarget }) => onTyped(currentTarget))}
      className="grid gap-5"
    >
      {errors['form'] ? (
        <Notice tone="danger" title={failure}>
          <p>{errors['form']}</p>
          {more}
        </Notice>
      ) : null}
      <ErrorsTold value={errors}>{children}</ErrorsTold>
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex justify-end gap-2 border-line border-t bg-surface px-6 py-4">
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
