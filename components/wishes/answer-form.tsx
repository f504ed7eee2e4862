'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { TextArea } from '@/components/ui/text-area.tsx';
import type { BookSummary } from '@/lib/contract/copies.ts';
import type { NewAnswer, Wish } from '@/lib/contract/wishes.ts';
import { FulfillingBook } from './fulfilling-book.tsx';
import type { AnswerErrors } from './use-answering.ts';
import { stateNames } from './wish-state.ts';

type AnswerFormProps = {
  readonly wish: Wish;
  /** The book that was added on the way, if one was. */
  readonly added: BookSummary | null;
  readonly errors: AnswerErrors;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onAnswer: (answer: NewAnswer) => void;
  readonly onCancel: () => void;
};

const choices = ['planned', 'ordered', 'bought', 'declined'] as const;

export function AnswerForm(props: AnswerFormProps) {
  const { wish, added, errors, busy, onAdd, onAnswer, onCancel } = props;
  const [state, setState] = useState<NewAnswer['state']>(() => (added ? 'bought' : usual(wish)));
  const [book, setBook] = useState<BookSummary | null>(added ?? wish.book);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim() || null;
    onAnswer({ state, note, bookId: state === 'bought' ? (book?.id ?? null) : null });
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {errors.form ? (
        <Notice tone="danger" title="The answer was not saved">
          {errors.form}
        </Notice>
      ) : null}
      <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <legend className="mb-1.5 font-medium text-sm/6">Answer</legend>
        {[...choices, ...(wish.answeredAt ? (['open'] as const) : [])].map((choice) => (
          <label
            key={choice}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-lg border border-line-strong px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="state"
              className="accent-accent"
              checked={state === choice}
              onChange={() => setState(choice)}
            />
            {choice === 'open' ? 'Open again' : stateNames[choice]}
          </label>
        ))}
      </fieldset>
      {state === 'bought' ? (
        <FulfillingBook
          wish={wish}
          book={book}
          error={errors.bookId}
          onChoose={setBook}
          onAdd={onAdd}
        />
      ) : null}
      {state === 'open' ? null : (
        <TextArea
          label={state === 'declined' ? 'Why not' : 'Note'}
          optional={state !== 'declined'}
          name="note"
          rows={3}
          maxLength={1000}
          defaultValue={wish.note ?? ''}
          error={errors.note}
          hint="Everyone who sees the wish reads it."
        />
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          Save the answer
        </Button>
      </div>
    </form>
  );
}

function usual({ state }: Wish): NewAnswer['state'] {
  return state === 'open' || state === 'withdrawn' ? 'planned' : state;
}
