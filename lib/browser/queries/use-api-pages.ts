'use client';

import { keepPreviousData, replaceEqualDeep, useInfiniteQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { apiClient, type QueryParameters } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { type Page, usualPage } from '@/lib/contract/page.ts';
import { joinPages, type List, type PageOfList, rowsOf } from './joined-pages.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

/**
 * The pages of a list at `path` as one array of rows, with `fetchNextPage` for more. The last
 * result stays (`isPlaceholderData`) while the rows of another query are on their way, and all rows stay
 * while they are asked anew, which takes a request for each 100 of them.
 */
export function useApiPages<T>(
  path: string,
  schema: z.ZodType<Page<T>>,
  query: QueryParameters = {},
) {
  const queryKey = [useAccountKey(), path, 'pages', query];
  const limit = Number(query['limit'] ?? usualPage);
  return useInfiniteQuery<Page<T>, ApiProblem, T[], readonly unknown[], PageOfList>(
    {
      queryKey,
      queryFn: ({ pageParam, signal }) =>
        apiClient.get(path, schema, { signal, query: { ...query, ...pageParam } }),
      initialPageParam: { cursor: undefined, limit },
      getNextPageParam: ({ nextCursor }, before) =>
        nextCursor === null
          ? undefined
          : { cursor: nextCursor, limit: limitOf(queryKey, before.length) ?? limit },
      placeholderData: keepPreviousData,
      enabled: queryKey[0] !== null,
      structuralSharing: (before, now) =>
        replaceEqualDeep(before, isList(now) ? joinPages(now) : now),
      select: rowsOf,
    },
    queryClient,
  );
}

/** How many rows the page at this place was asked for: anew it is asked for as many. */
function limitOf(queryKey: readonly unknown[], place: number): number | undefined {
  return queryClient.getQueryData<List<unknown>>(queryKey)?.pageParams[place]?.limit;
}

/** What the cache holds; the rows that are selected from it are shared in the same way. */
function isList(value: unknown): value is List<unknown> {
  return typeof value === 'object' && value !== null && 'pageParams' in value;
}
