'use client';

import {
  keepPreviousData,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import type * as z from 'zod';
import { apiClient, type QueryParameters } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

type ApiQueryOptions<T> = {
  /** False to wait; the session is waited for in any case. */
  readonly enabled?: boolean;
  /** What the API asks for: without it the query is not sent again when the person's access changes. */
  readonly needs?: Permission;
  /** Shows the last answer while that of another query comes. */
  readonly keepPrevious?: boolean;
  /** Asks again this long after an answer, in milliseconds; false to leave it at that. */
  readonly againAfterMs?: (latest: T | undefined) => number | false;
};

/** Said by hand: the library's own type cannot tell that a `T` of ours is no function. */
type Placeholder<T> = NonNullable<UseQueryOptions<T, ApiProblem>['placeholderData']>;

/**
 * `GET path` for the signed-in account, cached under `[account, path, query]`; to invalidate it,
 * name the account (`useAccountKey`) and the path.
 */
export function useApiQuery<T>(
  path: string,
  schema: z.ZodType<T>,
  query: QueryParameters = {},
  { enabled = true, needs, againAfterMs, keepPrevious = false }: ApiQueryOptions<T> = {},
): UseQueryResult<T, ApiProblem> {
  const account = useAccountKey();
  return useQuery<T, ApiProblem>(
    {
      queryKey: [account, path, query],
      queryFn: ({ signal }) => apiClient.get(path, schema, { signal, query }),
      enabled: enabled && account !== null,
      ...(needs && { meta: { needs } }),
      ...(keepPrevious && { placeholderData: keepPreviousData as Placeholder<T> }),
      refetchInterval: ({ state }) => againAfterMs?.(state.data) ?? false,
    },
    queryClient,
  );
}
