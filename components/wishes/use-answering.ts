'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { problemInWords } from '@/components/shell/explain-problem.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAnswerWish } from '@/lib/browser/queries/use-answer-wish.ts';
import { NewAnswer, Wish } from '@/lib/contract/wishes.ts';
import { type AnswerDraft, toSend } from './answer-draft.ts';
import { stateNames } from './wish-state.ts';

export type AnswerErrors = Partial<Record<'note' | 'bookId' | 'form', string>>;

/**
 * Answers a wish; the toast takes the answer back to what it was. When somebody else was faster, `theirs`
 * is the wish with their answer, which saving again replaces.
 */
export function useAnswering(read: Wish, onDone: () => void) {
  const { run, busy } = useAnswerWish();
  const [errors, setErrors] = useState<AnswerErrors>({});
  const [theirs, setTheirs] = useState<Wish | null>(null);
  const wish = theirs ?? read;
  const opening = useOpening(true);

  function undo(answered: Wish) {
    const { state, note, book } = wish;
    const before = NewAnswer.parse({ state, note, bookId: book?.id ?? null });
    run({ wish: answered, answer: before }).then(
      () => showToast({ title: 'The answer is taken back', description: wish.title }),
      tellFailure,
    );
  }

  function answer(draft: AnswerDraft) {
    const parsed = NewAnswer.safeParse(toSend(draft));
    if (!parsed.success) return setErrors(errorsOf(parsed.error.issues[0]));
    setErrors({});
    const isOpen = opening();
    run({ wish, answer: parsed.data }).then(
      (answered) => {
        if (isOpen()) onDone();
        showToast({
          title: `${stateNames[answered.state]}: whoever wished will know`,
          description: answered.title,
          action: { label: 'Undo', onClick: () => undo(answered) },
        });
      },
      (error: ApiProblem) => {
        if (!isOpen()) return tellFailure(error);
        const current = Wish.safeParse(error.problem.current);
        if (error.problem.status === 412 && current.success) setTheirs(current.data);
        setErrors({ form: problemInWords(error) });
      },
    );
  }

  return { answer, errors, busy, theirs };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function errorsOf(issue: Issue | undefined): AnswerErrors {
  if (issue?.path[0] === 'note') return { note: issue.message };
  return { bookId: 'Choose the book that fulfils the wish' };
}
