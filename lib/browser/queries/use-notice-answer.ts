'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Wish } from '@/lib/contract/wishes.ts';
import { expectingWish } from './expected-wishes.ts';
import { useWishChange } from './use-wish-change.ts';
import { wishesPath } from './use-wishes.ts';

/** Says that the answer was read (`POST /api/v1/wishes/{id}/notice`): it reminds no more. */
export function useNoticeAnswer() {
  return useWishChange<string>({
    send: (id) => apiClient.post(`${wishesPath}/${encodeURIComponent(id)}/notice`, Wish),
    expect: (id) => [expectingWish(wishesPath, id, (wish) => ({ ...wish, news: false }))],
  });
}
