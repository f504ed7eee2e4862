'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { type NewWish, Wish } from '@/lib/contract/wishes.ts';
import { useWishChange } from './use-wish-change.ts';
import { wishesPath } from './use-wishes.ts';

/** Wishes for a book (`POST /api/v1/wishes`): 409 comes with the book or wish that is there. */
export function useMakeWish() {
  return useWishChange<NewWish>({
    send: (wish, headers) => apiClient.post(wishesPath, Wish, wish, { headers }),
  });
}
