'use client';

import { Sparkles } from 'lucide-react';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { useWishes } from '@/lib/browser/queries/use-wishes.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { WishEntry } from './wish-entry.tsx';
import { WishListSkeleton } from './wish-list-skeleton.tsx';

type WishListProps = {
  readonly filter: Parameters<typeof useWishes>[0];
  readonly mine: boolean;
  readonly onAnswer: (wish: Wish) => void;
};

export function WishList({ filter, mine, onAnswer }: WishListProps) {
  const wishes = useWishes(filter);
  if (wishes.isPending) return <WishListSkeleton />;
  if (!wishes.data) {
    return <ProblemNotice error={wishes.error} onRetry={() => void wishes.refetch()} />;
  }
  if (wishes.data.length === 0) return <NoWishes mine={mine} open={filter.state === 'open'} />;
  return (
    <div
      aria-busy={wishes.isPlaceholderData}
      className={classNames(
        'grid grid-cols-1 gap-8 transition-opacity',
        wishes.isPlaceholderData && 'opacity-60',
      )}
    >
      <RowList>
        {wishes.data.map((wish) => (
          <WishEntry key={wish.id} wish={wish} onAnswer={() => onAnswer(wish)} />
        ))}
      </RowList>
      <LoadMore always list={wishes} end="These are all of them." />
    </div>
  );
}

function NoWishes({ mine, open }: { readonly mine: boolean; readonly open: boolean }) {
  if (mine) {
    return (
      <EmptyState icon={Sparkles} title="You have not wished for a book yet">
        Missing one? “Wish for a book” above tells the library, and lets others vote for it.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Sparkles} title={open ? 'No open wishes' : 'Nothing here'}>
      {open
        ? 'Everything people asked for has its answer. Missing a book? Wish for it above.'
        : 'No wish is in this state now. Choose another one above.'}
    </EmptyState>
  );
}
