import { QueryClient } from '@tanstack/react-query';
import type { Permission } from '@/lib/policy/permissions.ts';
import { askAnew, askAnewOnReturn } from './ask-anew.ts';
import { retryDelay, shouldRetry } from './retry-policy.ts';

const freshForMs = 30_000;

declare module '@tanstack/react-query' {
  interface Register {
    /** `needs`: the permission without which the API refuses the query. */
    queryMeta: { readonly needs?: Permission };
  }
}

/**
 * Server state of the signed-in person. The hooks name it themselves instead of taking it from a
 * provider around the app, so that it is loaded with the first page that asks the API something:
 * the landing page does without (7 KiB gzip).
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network a request fails in words instead of waiting unseen.
    queries: {
      networkMode: 'always',
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
      staleTime: freshForMs,
      retry: shouldRetry,
      retryDelay,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

// What a provider would do: watch for the focus and the network.
queryClient.mount();
askAnewOnReturn(queryClient);

/** Asks everything anew, who the person is before the rest. */
export function askEverythingAnew(): Promise<void> {
  return askAnew(queryClient);
}
