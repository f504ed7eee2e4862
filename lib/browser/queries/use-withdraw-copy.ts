'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Copy } from '@/lib/contract/copies.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';
import { statisticsPath } from './use-statistics.ts';

type Withdrawal = { readonly id: string; readonly withdrawn: boolean };

/** Takes a copy out of lending or brings it back (`DELETE /api/v1/copies/{id}`, `POST …/restore`). */
export function useWithdrawCopy() {
  return useOptimisticChange<Withdrawal, Copy>({
    send: ({ id, withdrawn }) => {
      const path = `/api/v1/copies/${encodeURIComponent(id)}`;
      return withdrawn ? apiClient.delete(path, Copy) : apiClient.post(`${path}/restore`, Copy);
    },
    asksAnew: (path) => path.startsWith(statisticsPath) || /\/(availability|copies)$/.test(path),
  });
}
