'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { retryDelay, shouldRetry } from './retry-policy.ts';

const freshForMs = 30_000;

/** Server state for everything below it. `SessionProvider` goes inside: it empties the cache. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function createQueryClient(): QueryClient {
  return new QueryClient({
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
}
