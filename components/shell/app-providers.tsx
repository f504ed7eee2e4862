'use client';

import type { ReactNode } from 'react';
import { QueryProvider } from '@/lib/browser/queries/query-provider.tsx';
import { SessionProvider } from '@/lib/browser/session/session-provider.tsx';

export function AppProviders({ children }: { readonly children: ReactNode }) {
  return (
    <QueryProvider>
      <SessionProvider>{children}</SessionProvider>
    </QueryProvider>
  );
}
