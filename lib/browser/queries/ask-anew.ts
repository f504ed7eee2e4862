import type { Query, QueryClient } from '@tanstack/react-query';
import type { Me } from '@/lib/contract/me.ts';
import { queryClient } from './query-client.ts';
import { mePath } from './use-me.ts';

/**
 * Asks anew who the person is and what they may do, and then everything else that they may still ask:
 * what a role opened that is gone would only be refused, and stand in the audit trail as an attempt.
 */
export async function askAnew(client: QueryClient = queryClient): Promise<void> {
  await client.invalidateQueries({ predicate: isMe });
  const permissions = client
    .getQueryCache()
    .findAll({ predicate: isMe })
    .flatMap(({ state }) => (state.data as Me | undefined)?.permissions ?? []);
  const may = ({ meta }: Query) => meta?.needs === undefined || permissions.includes(meta.needs);
  client.removeQueries({ predicate: (query) => !may(query) });
  await client.invalidateQueries({ predicate: (query) => !isMe(query) });
}

function isMe({ queryKey }: Query): boolean {
  return queryKey[1] === mePath;
}
