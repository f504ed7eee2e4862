'use client';

import { BookFacets } from '@/lib/contract/books.ts';
import { useApiQuery } from './use-api-query.ts';
import { type BookSearch, withoutEmpty } from './use-books.ts';

/**
 * How many books match, and of which kinds (`GET /api/v1/books/facets`). The last figures stay while
 * those of another search are counted.
 */
export function useBookFacets({ sort: _, include: __, ...filter }: BookSearch) {
  const query = withoutEmpty(filter);
  return useApiQuery('/api/v1/books/facets', BookFacets, query, { keepPrevious: true });
}
