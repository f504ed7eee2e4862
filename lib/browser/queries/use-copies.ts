'use client';

import { CopyPage } from '@/lib/contract/copies.ts';
import { useApiQuery } from './use-api-query.ts';

export function copiesPath(bookId: string): string {
  return `/api/v1/books/${encodeURIComponent(bookId)}/copies`;
}

/** A book's copies, withdrawn and lost ones included (`GET /api/v1/books/{id}/copies`). */
export function useCopies(bookId: string) {
  return useApiQuery(copiesPath(bookId), CopyPage);
}
