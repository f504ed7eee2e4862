'use client';

import { Badge } from '@/components/ui/badge.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { Wish } from '@/lib/contract/wishes.ts';
import { VoteButton } from './vote-button.tsx';
import { WishActions } from './wish-actions.tsx';
import { WishAnswer } from './wish-answer.tsx';
import { stateNames, stateTones } from './wish-state.ts';

type WishEntryProps = { readonly wish: Wish; readonly onAnswer: () => void };

/** One wish: what, why, how many want it, and what the library says. */
export function WishEntry({ wish, onAnswer }: WishEntryProps) {
  const { title, author, isbn, reason, state, yours, wishedAt } = wish;
  return (
    <li className="flex items-start gap-4 px-4 py-4">
      <VoteButton wish={wish} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-3 md:grid-cols-[1fr_auto] md:items-start">
        <div className="grid min-w-0 gap-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="wrap-anywhere font-semibold">{title}</span>
            {state === 'open' ? null : <Badge tone={stateTones[state]}>{stateNames[state]}</Badge>}
            {yours ? <Badge>Yours</Badge> : null}
          </p>
          <p className="wrap-anywhere text-muted text-sm">
            {author}
            {isbn ? ' · ' : null}
            {isbn ? <span className="whitespace-nowrap">ISBN {isbn}</span> : null}
            {' · wished for '}
            <Timestamp at={wishedAt} />
          </p>
          {reason ? <p className="wrap-anywhere max-w-[70ch] text-sm">{reason}</p> : null}
          <WishAnswer wish={wish} />
        </div>
        <WishActions wish={wish} onAnswer={onAnswer} />
      </div>
    </li>
  );
}
