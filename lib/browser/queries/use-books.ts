'use client';

import { type Book, BookPage, type BookQuery } from '@/lib/contract/books.ts';
import { useApiPages } from './use-api-pages.ts';

type BookFilter = Partial<Pick<BookQuery, 'q' | 'status' | 'limit'>>;

/** Books that match (`GET /api/v1/books`), page by page. */
export function useBooks({ q, status = 'available', limit = 24 }: BookFilter = {}) {
  return useApiPages<Book>('/api/v1/books', BookPage, { q: q || undefined, status, limit });
}
