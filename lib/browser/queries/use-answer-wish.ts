'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { type NewAnswer, Wish } from '@/lib/contract/wishes.ts';
import { alreadySo } from './already-so.ts';
import { useWishChange } from './use-wish-change.ts';
import { wishesPath } from './use-wishes.ts';

/** A wish as answers are compared: its book by the id alone. */
const AnsweredWish = Wish.transform((wish) => ({ ...wish, bookId: wish.book?.id ?? null }));

type Answering = { readonly wish: Pick<Wish, 'id' | 'version'>; readonly answer: NewAnswer };

/** Answers a wish (`POST /api/v1/wishes/{id}/answer`): 412 when somebody else was faster. */
export function useAnswerWish() {
  return useWishChange<Answering>({
    send: ({ wish: { id, version }, answer }) =>
      apiClient
        .post(`${wishesPath}/${encodeURIComponent(id)}/answer`, Wish, answer, {
          headers: { 'if-match': `"${version}"` },
        })
        .catch(alreadySo(AnsweredWish, answer)),
  });
}
