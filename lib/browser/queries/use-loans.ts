'use client';

import { type Loan, LoanPage, type LoanQuery } from '@/lib/contract/loans.ts';
import { useApiPages } from './use-api-pages.ts';

export const loansPath = '/api/v1/loans';

/** The caller's own loans, newest first (`GET /api/v1/loans`). */
export function useLoans(status: LoanQuery['status']) {
  return useApiPages<Loan>(loansPath, LoanPage, { status });
}
