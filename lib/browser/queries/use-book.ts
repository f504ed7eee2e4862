'use client';

import { BookDetail } from '@/lib/contract/books.ts';
import { useApiQuery } from './use-api-query.ts';

/** One book (`GET /api/v1/books/{id}`). */
export function useBook(id: string) {
  return useApiQuery(`/api/v1/books/${encodeURIComponent(id)}`, BookDetail);
}
