'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { ForgottenHistory } from '@/lib/contract/loans.ts';
import { useLendingChange } from './use-lending-change.ts';
import { loansPath } from './use-loans.ts';

/** Deletes the caller's reading history for good (`DELETE /api/v1/loans/history`). */
export function useForgetHistory() {
  return useLendingChange<void, ForgottenHistory>({
    send: () => apiClient.delete(`${loansPath}/history`, ForgottenHistory),
  });
}
