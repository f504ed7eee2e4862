'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Copy } from '@/lib/contract/copies.ts';
import { isAboutLending } from './changed-paths.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';

type Withdrawal = { readonly id: string; readonly withdrawn: boolean };

/** Takes a copy out of lending or brings it back (`DELETE /api/v1/copies/{id}`, `POST …/restore`). */
export function useWithdrawCopy() {
  return useOptimisticChange<Withdrawal, Copy>({
    send: ({ id, withdrawn }) => {
      const path = `/api/v1/copies/${encodeURIComponent(id)}`;
      return withdrawn ? apiClient.delete(path, Copy) : apiClient.post(`${path}/restore`, Copy);
    },
    asksAnew: isAboutLending,
  });
}
