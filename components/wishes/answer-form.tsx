'use client';

import { FormFrame } from '@/components/shell/form-frame.tsx';
import { TextArea } from '@/components/ui/text-area.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { BookSummary } from '@/lib/contract/copies.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { AnswerChoices } from './answer-choices.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import { answerSentence } from './answer-sentence.ts';
import { FulfillingBook } from './fulfilling-book.tsx';
import type { AnswerErrors } from './use-answering.ts';

type AnswerFormProps = {
  readonly wish: Wish;
  /** The wish with the answer that somebody else gave meanwhile. */
  readonly theirs: Wish | null;
  readonly draft: AnswerDraft;
  readonly errors: AnswerErrors;
  readonly busy: boolean;
  readonly onChange: (draft: AnswerDraft) => void;
  readonly onAdd: () => void;
  readonly onAnswer: () => void;
  readonly onCancel: () => void;
};

export function AnswerForm(props: AnswerFormProps) {
  const { wish, theirs, draft, errors, busy, onChange, onAdd, onAnswer, onCancel } = props;
  const { state, note, book } = draft;
  return (
    <FormFrame
      errors={errors}
      failure="The answer was not saved"
      more={theirs ? <Theirs wish={theirs} /> : null}
      action={theirs ? 'Replace their answer' : 'Save the answer'}
      busy={busy}
      onSubmit={onAnswer}
      onCancel={onCancel}
    >
      <AnswerChoices
        wish={wish}
        chosen={state}
        onChoose={(chosen) => onChange({ ...draft, state: chosen })}
      />
      {state === 'bought' ? (
        <FulfillingBook
          wish={wish}
          book={book}
          error={book === null ? errors.bookId : undefined}
          onChoose={(chosen: BookSummary) => onChange({ ...draft, book: chosen })}
          onAdd={onAdd}
        />
      ) : null}
      {state === 'open' ? null : (
        <TextArea
          label={state === 'declined' ? 'Why not' : 'Note'}
          optional={state !== 'declined'}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
          error={state === 'declined' ? errors.note : undefined}
          hint="Everyone who sees the wish reads it."
        />
      )}
    </FormFrame>
  );
}

function Theirs({ wish }: { readonly wish: Wish }) {
  return (
    <p>
      {answerSentence(wish)} {wish.answeredAt ? <Timestamp at={wish.answeredAt} /> : null}
      {wish.note ? `: “${wish.note}”` : '.'} Saving again replaces that.
    </p>
  );
}
