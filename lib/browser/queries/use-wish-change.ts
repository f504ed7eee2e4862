'use client';

import type { Wish } from '@/lib/contract/wishes.ts';
import { expectingWish } from './expected-wishes.ts';
import { type OptimisticChange, useOptimisticChange } from './use-optimistic-change.ts';
import { wishesPath } from './use-wishes.ts';

/** A change of one wish, after which every list of wishes is asked anew. */
export function useWishChange<Input>(
  change: Pick<OptimisticChange<Input, Wish>, 'send' | 'expect'>,
) {
  return useOptimisticChange({
    ...change,
    learn: (wish) => [expectingWish(wishesPath, wish.id, () => wish)],
    asksAnew: (path) => path.startsWith(wishesPath),
  });
}
