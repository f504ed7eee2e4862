import type { QueryClient } from '@tanstack/react-query';

/** Forgets what was fetched for any account but `account` (the first element of each query key). */
export function forgetOthers(client: QueryClient, account: string | null): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== account });
  client.getMutationCache().clear();
}
