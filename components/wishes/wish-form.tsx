'use client';

import { useState } from 'react';
import { typedIn } from '@/components/shell/form-fields.ts';
import { FormFrame } from '@/components/shell/form-frame.tsx';
import { TextArea } from '@/components/ui/text-area.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useDebounced } from '@/components/ui/use-debounced.ts';
import { useSimilar } from '@/lib/browser/queries/use-similar.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { SimilarHints } from './similar-hints.tsx';
import { type WishDraft, type WishErrors, wishFields } from './wish-draft.ts';

const settledAfterMs = 300;

type WishFormProps = {
  readonly given: Partial<WishDraft>;
  readonly errors: WishErrors;
  readonly busy: boolean;
  /** `anotherBook` is true after seeing a wish with the same title. */
  readonly onSubmit: (draft: WishDraft, anotherBook: boolean) => void;
  readonly onVote: (wish: Wish) => void;
  readonly onCancel: () => void;
};

/** The fields of a wish; what makes it needless shows while they are filled in. */
export function WishForm({ given, errors, busy, onSubmit, onVote, onCancel }: WishFormProps) {
  const [typed, setTyped] = useState({ title: given.title ?? '', isbn: given.isbn ?? '' });
  const asked = useDebounced(`${typed.title.trim()}\n${typed.isbn.trim()}`, settledAfterMs);
  const [title = '', isbn = ''] = asked.split('\n');
  const similar = useSimilar(title, isbn).data;
  const alike = title === '' && isbn === '' ? undefined : similar;

  return (
    <FormFrame
      errors={errors}
      failure="The wish was not made"
      action={alike?.wishes.length ? 'Mine is another book: wish' : 'Wish for it'}
      busy={busy}
      onTyped={(form) => setTyped(typedIn(form, wishFields))}
      onSubmit={(form) => onSubmit(typedIn(form, wishFields), Boolean(alike?.wishes.length))}
      onCancel={onCancel}
    >
      <TextField
        label="Title"
        name="title"
        defaultValue={given.title}
        error={errors.title}
        required
      />
      <TextField
        label="Author"
        name="author"
        defaultValue={given.author}
        error={errors.author}
        required
      />
      <TextField
        optional
        label="ISBN"
        name="isbn"
        defaultValue={given.isbn}
        error={errors.isbn}
        inputMode="numeric"
      />
      <TextArea
        optional
        label="Why the library should have it"
        name="reason"
        rows={3}
        maxLength={1000}
        error={errors.reason}
      />
      <div aria-live="polite">
        {alike ? <SimilarHints similar={alike} onVote={onVote} /> : null}
      </div>
    </FormFrame>
  );
}
