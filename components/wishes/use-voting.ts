'use client';

import { tellFailure } from '@/components/lending/tell-failure.ts';
import { useVote } from '@/lib/browser/queries/use-vote.ts';
import type { Wish } from '@/lib/contract/wishes.ts';

/** Votes for a wish or takes the vote back. The button shows it at once; a failure is told. */
export function useVoting(): (wish: Pick<Wish, 'id'>, vote: boolean) => void {
  const voting = useVote();
  return ({ id }, vote) => {
    voting.run({ id, vote }).catch(tellFailure);
  };
}
