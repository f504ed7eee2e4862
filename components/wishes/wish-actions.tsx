'use client';

import { Button } from '@/components/ui/button.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { useWithdrawing } from './use-withdrawing.ts';
import { takesVotes } from './wish-state.ts';

type WishActionsProps = { readonly wish: Wish; readonly onAnswer: () => void };

/** What the caller may do with a wish beside voting. */
export function WishActions({ wish, onAnswer }: WishActionsProps) {
  const decides = useCan('wishes.decide') && wish.state !== 'withdrawn';
  const { withdraw, busy } = useWithdrawing();
  const others = wish.votes - (wish.yourVote ? 1 : 0);
  const withdraws = wish.yours && takesVotes(wish) && others === 0;
  if (!(decides || withdraws)) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {withdraws ? (
        <Button size="small" look="quiet" busy={busy} onClick={() => withdraw(wish)}>
          Withdraw<span className="sr-only"> the wish for {wish.title}</span>
        </Button>
      ) : null}
      {decides ? (
        <Button size="small" onClick={onAnswer}>
          {wish.answeredAt ? 'Change answer' : 'Answer'}
          <span className="sr-only"> the wish for {wish.title}</span>
        </Button>
      ) : null}
    </div>
  );
}
