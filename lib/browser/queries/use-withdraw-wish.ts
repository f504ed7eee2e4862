'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Wish } from '@/lib/contract/wishes.ts';
import { useWishChange } from './use-wish-change.ts';
import { wishesPath } from './use-wishes.ts';

type Withdrawal = { readonly id: string; readonly withdrawn: boolean };

/** Withdraws the caller's wish or brings it back (`DELETE`, `POST …/restore`). */
export function useWithdrawWish() {
  return useWishChange<Withdrawal>({
    send: ({ id, withdrawn }) => {
      const path = `${wishesPath}/${encodeURIComponent(id)}`;
      return withdrawn ? apiClient.delete(path, Wish) : apiClient.post(`${path}/restore`, Wish);
    },
  });
}
