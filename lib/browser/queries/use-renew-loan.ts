'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Loan } from '@/lib/contract/loans.ts';
import { useLendingChange } from './use-lending-change.ts';
import { loansPath } from './use-loans.ts';

/** Makes a loan due a whole loan period from today (`POST /api/v1/loans/{id}/renew`). */
export function useRenewLoan() {
  return useLendingChange<string, Loan>({
    send: (id) => apiClient.post(`${loansPath}/${encodeURIComponent(id)}/renew`, Loan),
  });
}
