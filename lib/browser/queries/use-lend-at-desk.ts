'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { DeskLoan, type NewDeskLoan } from '@/lib/contract/loans.ts';
import { useLendingChange } from './use-lending-change.ts';

/** Lends the copy in hand to a member (`POST /api/v1/desk/loans`). */
export function useLendAtDesk() {
  return useLendingChange<NewDeskLoan, DeskLoan>({
    send: (loan, headers) => apiClient.post('/api/v1/desk/loans', DeskLoan, loan, { headers }),
  });
}
