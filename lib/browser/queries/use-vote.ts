'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Wish } from '@/lib/contract/wishes.ts';
import { expectingWish, withVote } from './expected-wishes.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';
import { wishesPath } from './use-wishes.ts';

type Vote = { readonly id: string; readonly vote: boolean };

/**
 * Votes for a wish or takes the vote back (`POST` and `DELETE /api/v1/wishes/{id}/vote`). The lists
 * keep their order meanwhile: a row that jumps away under the pointer would take the next click.
 */
export function useVote() {
  return useOptimisticChange<Vote, Wish>({
    send: ({ id, vote }) => {
      const path = `${wishesPath}/${encodeURIComponent(id)}/vote`;
      return vote ? apiClient.post(path, Wish) : apiClient.delete(path, Wish);
    },
    expect: ({ id, vote }) => [expectingWish(wishesPath, id, withVote(vote))],
    learn: (wish) => [expectingWish(wishesPath, wish.id, () => wish)],
    inTurn: 'votes',
    // A wish that takes no votes any more, for instance, should not look as if it did.
    asksAnew: (path, failed) => failed && path.startsWith(wishesPath),
  });
}
