'use client';

import { ChevronUp } from 'lucide-react';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { useVoting } from './use-voting.ts';
import { takesVotes } from './wish-state.ts';

const box =
  'grid w-14 shrink-0 place-items-center rounded-lg border border-line-strong py-1.5 transition-colors ' +
  'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong';

/** How many want the book; pressed while the caller is one of them. */
export function VoteButton({ wish }: { readonly wish: Wish }) {
  const mayVote = useCan('wishes.make') && takesVotes(wish);
  const vote = useVoting();
  const { title, votes, yourVote } = wish;
  const count = (
    <>
      <span className="font-semibold text-lg/6 tabular-nums">{votes}</span>
      <span className="text-xs/4">{votes === 1 ? 'vote' : 'votes'}</span>
    </>
  );
  if (!mayVote) return <div className={`${box} border-line text-muted`}>{count}</div>;
  return (
    <button
      type="button"
      aria-pressed={yourVote}
      className={`${box} hover:bg-sunken`}
      onClick={() => vote(wish, !yourVote)}
    >
      <ChevronUp aria-hidden className="size-4" />
      {count}
      <span className="sr-only">for {title}</span>
    </button>
  );
}
