'use client';

import { useSession } from '@/lib/browser/session/use-session.ts';

/**
 * The first element of every query key, so that nobody sees what another person's account fetched;
 * null while nobody is signed in, and then queries wait.
 */
export function useAccountKey(): string | null {
  const { session } = useSession();
  return session.status === 'signed-in' ? session.account.id : null;
}
