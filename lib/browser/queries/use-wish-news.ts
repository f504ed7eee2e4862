'use client';

import { WishPage } from '@/lib/contract/wishes.ts';
import { useApiQuery } from './use-api-query.ts';
import { useCan } from './use-can.ts';
import { wishesPath } from './use-wishes.ts';

/** Answers to the caller's wishes that they have not read yet (`GET /api/v1/wishes?whose=news`). */
export function useWishNews() {
  const needs = 'wishes.make';
  const enabled = useCan(needs);
  return useApiQuery(wishesPath, WishPage, { whose: 'news' }, { enabled, needs });
}
