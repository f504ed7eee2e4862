'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { apiClient, type QueryParameters } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Page } from '@/lib/contract/page.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

/**
 * The pages of a list at `path` as one array of rows, with `fetchNextPage` for more. The last
 * result stays (`isPlaceholderData`) while the rows of another query are on their way.
 */
export function useApiPages<T>(
  path: string,
  schema: z.ZodType<Page<T>>,
  query: QueryParameters = {},
) {
  const account = useAccountKey();
  return useInfiniteQuery<Page<T>, ApiProblem, T[], readonly unknown[], string | undefined>(
    {
      queryKey: [account, path, 'pages', query],
      queryFn: ({ pageParam, signal }) =>
        apiClient.get(path, schema, { signal, query: { ...query, cursor: pageParam } }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      enabled: account !== null,
      select: ({ pages }) => pages.flatMap((page) => page.items),
    },
    queryClient,
  );
}
