'use client';

import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';

import { Notice } from '@/components/ui/notice.tsx';
import { TextArea } from '@/components/ui/text-area.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { type BookDraft, type BookErrors, bookFields } from './book-draft.ts';

type AddBookFormProps = {
  readonly errors: BookErrors;
  readonly busy: boolean;
  readonly onSubmit: (draft: BookDraft) => void;
  readonly onCancel: () => void;
};

export function AddBookForm({ errors, busy, onSubmit, onCancel }: AddBookFormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const first = bookFields.find((field) => errors[field]);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [errors]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const draft = bookFields.map((field) => [field, String(typed.get(field) ?? '')]);
    onSubmit(Object.fromEntries(draft) as BookDraft);
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-5">
      {errors.form ? (
        <Notice tone="danger" title="The book was not added">
          {errors.form}
        </Notice>
      ) : null}
      <TextField label="Title" name="title" error={errors.title} required />
      <TextField
        label="Authors"
        name="authors"
        error={errors.authors}
        hint="Separate several with commas"
        required
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField optional label="ISBN" name="isbn" error={errors.isbn} inputMode="numeric" />
        <TextField optional label="Year" name="year" error={errors.year} inputMode="numeric" />
        <TextField
          optional
          label="Language"
          name="language"
          error={errors.language}
          placeholder="en"
        />
      </div>
      <TextField
        optional
        label="Subjects"
        name="subjects"
        error={errors.subjects}
        placeholder="History, Maps"
      />
      <TextArea optional label="Description" name="description" error={errors.description} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          Add to the shelf
        </Button>
      </div>
    </form>
  );
}
