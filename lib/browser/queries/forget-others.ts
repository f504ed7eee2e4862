import type { QueryClient } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';

/** Forgets what was fetched for any account but `account` (the first element of each query key). */
export function forgetOthers(account: string | null, client: QueryClient = queryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== account });
  client.getMutationCache().clear();
}
