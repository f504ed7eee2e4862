import { QueryClient } from '@tanstack/react-query';
import type { Permission } from '@/lib/policy/permissions.ts';
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
      refetchOnReconnect: true,
      staleTime: freshForMs,
      retry: shouldRetry,
      retryDelay,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

// What a provider would do: ask anew when the window gets the focus or the network comes back.
queryClient.mount();
