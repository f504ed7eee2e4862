import { focusManager, onlineManager, type Query, type QueryClient } from '@tanstack/react-query';
import type { Me } from '@/lib/contract/me.ts';
import { mePath } from './me-path.ts';

/**
 * Asks anew who the person is and what they may do, and then everything else that is shown and that they
 * may still ask: what a role opened that is gone would only be refused, and stand in the audit trail as
 * an attempt.
 */
export async function askAnew(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ refetchType: 'none' });
  await askStale(client);
}

/**
 * Does so with whatever has grown stale each time that somebody comes back to the window, or the network
 * does. The client must leave that to this: it would ask everything at once.
 *
 * @returns how to end it
 */
export function askAnewOnReturn(client: QueryClient): () => void {
  const ends = [focusManager, onlineManager].map((manager) =>
    manager.subscribe((back: boolean) => {
      if (back) void askStale(client);
    }),
  );
  return () => {
    for (const end of ends) end();
  };
}

async function askStale(client: QueryClient): Promise<void> {
  const shown = { type: 'active', stale: true } as const;
  await client.refetchQueries({ ...shown, predicate: isMe });
  const permissions = client
    .getQueryCache()
    .findAll({ predicate: isMe })
    .flatMap(({ state }) => (state.data as Me | undefined)?.permissions ?? []);
  const may = ({ meta }: Query) => meta?.needs === undefined || permissions.includes(meta.needs);
  client.removeQueries({ predicate: (query) => !may(query) });
  await client.refetchQueries({ ...shown, predicate: (query) => !isMe(query) });
}

function isMe({ queryKey }: Query): boolean {
  return queryKey[1] === mePath;
}
