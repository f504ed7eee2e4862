'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import type { Wish } from '@/lib/contract/wishes.ts';
import { AddWishedBook } from './add-wished-book.tsx';
import { answerOf, isSameAnswer } from './answer-draft.ts';
import { AnswerForm } from './answer-form.tsx';
import { useAnswering } from './use-answering.ts';

type AnswerDialogProps = {
  /** As it was when the dialog was opened: a list that is asked anew below it must not change it. */
  readonly wish: Wish;
  readonly onClose: () => void;
};

/** Decides about a wish. "Bought" needs the book in the catalogue, which can be added on the way. */
export function AnswerDialog({ wish, onClose }: AnswerDialogProps) {
  const { answer, errors, busy, theirs } = useAnswering(wish, onClose);
  const [adding, setAdding] = useState(false);
  const [draft, setDraft] = useState(() => answerOf(wish));
  const unsaved = !isSameAnswer(draft, answerOf(wish));
  if (adding) {
    return (
      <Dialog
        open
        title="Add the book"
        lead="Then it fulfils the wish."
        unsaved={unsaved}
        onClose={onClose}
      >
        <AddWishedBook
          wish={wish}
          onAdded={(book) => {
            setDraft({ ...draft, state: 'bought', book });
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      title="Answer the wish"
      lead={`${wish.title}, ${wish.author}`}
      unsaved={unsaved}
      onClose={onClose}
    >
      <AnswerForm
        wish={wish}
        theirs={theirs}
        draft={draft}
        errors={errors}
        busy={busy}
        onChange={setDraft}
        onAdd={() => setAdding(true)}
        onAnswer={() => answer(draft)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
