import type { BookSummary } from '@/lib/contract/copies.ts';
import type { NewAnswer, Wish } from '@/lib/contract/wishes.ts';

/** What a librarian is about to say to a wish. */
export type AnswerDraft = {
  readonly state: NewAnswer['state'];
  readonly note: string;
  /** The book that fulfils the wish, when it is bought. */
  readonly book: BookSummary | null;
};

/** The answer as it stands; to plan it where there is none. */
export function answerOf({
  state,
  note,
  book,
}: Pick<Wish, 'state' | 'note' | 'book'>): AnswerDraft {
  const unanswered = state === 'open' || state === 'withdrawn';
  return { state: unanswered ? 'planned' : state, note: note ?? '', book };
}

/** What to send. @returns an answer that may still lack something, which `NewAnswer` tells */
export function toSend({ state, note, book }: AnswerDraft): object {
  return {
    state,
    note: note.trim() || null,
    bookId: state === 'bought' ? (book?.id ?? null) : null,
  };
}

export function isSameAnswer(one: AnswerDraft, other: AnswerDraft): boolean {
  return one.state === other.state && one.note === other.note && one.book?.id === other.book?.id;
}
