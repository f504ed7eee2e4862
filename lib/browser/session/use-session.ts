'use client';

import { use } from 'react';
import type { SessionControl } from './session.ts';
import { SessionContext } from './session-context.ts';

/**
 * Who is signed in, and the ways to change it.
 * @throws Error outside a `SessionProvider`
 */
export function useSession(): SessionControl {
  const control = use(SessionContext);
  if (!control) throw new Error('useSession needs a SessionProvider above it');
  return control;
}
