'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { Availability } from '@/lib/contract/copies.ts';
import { Loan, type NewLoan } from '@/lib/contract/loans.ts';
import { expecting } from './expectation.ts';
import { whenBorrowed } from './expected-availability.ts';
import { availabilityPath } from './use-availability.ts';
import { useLendingChange } from './use-lending-change.ts';
import { loansPath } from './use-loans.ts';

/** Borrows a book, at an office or wherever a copy is free (`POST /api/v1/loans`). */
export function useBorrowBook() {
  return useLendingChange<NewLoan, Loan>({
    send: (loan, headers) => apiClient.post(loansPath, Loan, loan, { headers }),
    expect: ({ bookId, officeId }) => [
      expecting<Availability>(availabilityPath(bookId), (before) => whenBorrowed(before, officeId)),
    ],
  });
}
