'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { ForgottenWishes } from '@/lib/contract/wishes.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';
import { wishesPath } from './use-wishes.ts';

/** Deletes the traces of the caller's past wishes (`DELETE /api/v1/wishes/history`). */
export function useForgetWishes() {
  return useOptimisticChange<void, ForgottenWishes>({
    send: () => apiClient.delete(`${wishesPath}/history`, ForgottenWishes),
    asksAnew: (path) => path.startsWith(wishesPath),
  });
}
