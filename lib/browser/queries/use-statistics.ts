'use client';

import {
  BookStatistics,
  type IdleCopy,
  IdlePage,
  LoanStatistics,
  OfficeStatistics,
} from '@/lib/contract/statistics.ts';
import { useApiPages } from './use-api-pages.ts';
import { useApiQuery } from './use-api-query.ts';

const statisticsPath = '/api/v1/stats';

/** Another filter changes the plots where they stand; tables that were opened stay open. */
const keepPrevious = true;

/** Months as `YYYY-MM` and the id of an office; empty is the API's usual choice. */
export type StatisticsFilter = {
  readonly from: string;
  readonly to: string;
  readonly office: string;
};

/** Loans by month, office and day of the week (`GET /api/v1/stats/loans`). */
export function useLoanStatistics(filter: StatisticsFilter) {
  return useApiQuery(`${statisticsPath}/loans`, LoanStatistics, given(filter), { keepPrevious });
}

/** The most wanted books (`GET /api/v1/stats/books`). */
export function useBookStatistics(filter: StatisticsFilter) {
  return useApiQuery(`${statisticsPath}/books`, BookStatistics, given(filter), { keepPrevious });
}

/** The offices beside each other (`GET /api/v1/stats/offices`). */
export function useOfficeStatistics(filter: StatisticsFilter, months: number) {
  const query = { ...given(filter), months };
  return useApiQuery(`${statisticsPath}/offices`, OfficeStatistics, query, { keepPrevious });
}

/** Copies that nobody has borrowed for `months` (`GET /api/v1/stats/idle`), page by page. */
export function useIdleCopies(office: string, months: number) {
  const query = { office: office || undefined, months };
  return useApiPages<IdleCopy>(`${statisticsPath}/idle`, IdlePage, query);
}

function given({ from, to, office }: StatisticsFilter) {
  return { from: from || undefined, to: to || undefined, office: office || undefined };
}
