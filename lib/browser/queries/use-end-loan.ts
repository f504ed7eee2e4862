'use client';

import type { InfiniteData } from '@tanstack/react-query';
import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Loan } from '@/lib/contract/loans.ts';
import type { Page } from '@/lib/contract/page.ts';
import { expecting } from './expectation.ts';
import { useLendingChange } from './use-lending-change.ts';
import { loansPath } from './use-loans.ts';
import { withoutRow } from './without-row.ts';

/** Returns a copy, or reports it lost, by the loan's id (`POST /api/v1/loans/{id}/return`, `/lost`). */
export function useEndLoan(end: 'return' | 'lost') {
  return useLendingChange<string, Loan>({
    send: (id) => apiClient.post(`${loansPath}/${encodeURIComponent(id)}/${end}`, Loan),
    expect: (id) => [
      expecting<InfiniteData<Page<Loan>>>(loansPath, (list) => withoutRow(list, id)),
    ],
  });
}
