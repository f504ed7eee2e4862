'use client';

import { Similar } from '@/lib/contract/wishes.ts';
import { useApiQuery } from './use-api-query.ts';
import { wishesPath } from './use-wishes.ts';

/** Books and wishes that are alike (`GET /api/v1/wishes/similar`); nothing is asked about nothing. */
export function useSimilar(title: string, isbn: string) {
  const query = { title: title || undefined, isbn: isbn || undefined };
  const enabled = title !== '' || isbn !== '';
  return useApiQuery(`${wishesPath}/similar`, Similar, query, { enabled });
}
