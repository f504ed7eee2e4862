'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { DeskReturn, type NewDeskReturn } from '@/lib/contract/loans.ts';
import { useLendingChange } from './use-lending-change.ts';

/** Takes the copy in hand back, whoever had it (`POST /api/v1/desk/returns`). */
export function useTakeBack() {
  return useLendingChange<NewDeskReturn, DeskReturn>({
    send: (copy, headers) => apiClient.post('/api/v1/desk/returns', DeskReturn, copy, { headers }),
  });
}
