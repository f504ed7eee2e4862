'use client';

import { type BookListItem, BookPage, type BookQuery } from '@/lib/contract/books.ts';
import { useApiPages } from './use-api-pages.ts';

/** What may be asked of the catalogue; what is undefined or empty is not asked. */
export type BookSearch = {
  readonly [name in keyof BookQuery]?: BookQuery[name] | '' | undefined;
};

/** Books that match (`GET /api/v1/books`), page by page. */
export function useBooks({ status = 'available', limit = 24, ...search }: BookSearch = {}) {
  const query = { ...withoutEmpty(search), status, limit };
  return useApiPages<BookListItem>('/api/v1/books', BookPage, query);
}

export function withoutEmpty(search: BookSearch): Record<string, string | number> {
  const asked = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(asked) as Record<string, string | number>;
}
