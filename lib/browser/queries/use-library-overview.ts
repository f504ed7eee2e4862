'use client';

import { LibraryOverview } from '@/lib/contract/books.ts';
import { useApiQuery } from './use-api-query.ts';

/** The library's key figures (`GET /api/v1/admin`). */
export function useLibraryOverview() {
  return useApiQuery('/api/v1/admin', LibraryOverview);
}
