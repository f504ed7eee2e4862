'use client';

import { type Wish, WishPage, type WishQuery } from '@/lib/contract/wishes.ts';
import { useApiPages } from './use-api-pages.ts';

export const wishesPath = '/api/v1/wishes';

type WishFilter = Pick<WishQuery, 'state' | 'whose' | 'sort'>;

/** What people wish the library had (`GET /api/v1/wishes`), page by page. */
export function useWishes(filter: WishFilter) {
  return useApiPages<Wish>(wishesPath, WishPage, filter);
}
