'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAnswerWish } from '@/lib/browser/queries/use-answer-wish.ts';
import { NewAnswer, type Wish } from '@/lib/contract/wishes.ts';
import { stateNames } from './wish-state.ts';

export type AnswerErrors = Partial<Record<'note' | 'bookId' | 'form', string>>;

/** Answers a wish; the toast takes the answer back to what it was. */
export function useAnswering(wish: Wish, onDone: () => void) {
  const { run, busy } = useAnswerWish();
  const [errors, setErrors] = useState<AnswerErrors>({});

  function undo(answered: Wish) {
    const { state, note, book } = wish;
    const before = NewAnswer.parse({ state, note, bookId: book?.id ?? null });
    run({ wish: answered, answer: before }).then(
      () => showToast({ title: 'The answer is taken back', description: wish.title }),
      tellFailure,
    );
  }

  function answer(given: unknown) {
    const parsed = NewAnswer.safeParse(given);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = issue?.path[0] === 'note' ? 'note' : 'bookId';
      return setErrors({
        [field]: field === 'note' ? issue?.message : 'Choose the book that fulfils the wish',
      });
    }
    setErrors({});
    run({ wish, answer: parsed.data }).then(
      (answered) => {
        onDone();
        showToast({
          title: `${stateNames[answered.state]}: whoever wished will know`,
          description: answered.title,
          action: { label: 'Undo', onClick: () => undo(answered) },
        });
      },
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error;
        setErrors({ form: `${error.problem.title}. ${error.message}` });
      },
    );
  }

  return { answer, errors, busy };
}
