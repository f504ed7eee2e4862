'use client';

import type { ReactNode } from 'react';
import { SessionProvider } from '@/lib/browser/session/session-provider.tsx';

/** Everything below may ask who is signed in. Pages reach lib/browser only through components. */
export function SessionBoundary({ children }: { readonly children: ReactNode }) {
  return <SessionProvider>{children}</SessionProvider>;
}
