'use client';

import { useState } from 'react';
import { showToast } from '@/components/ui/toasts.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';

/** Fetches a fresh token, and tells how it went: a role granted a minute ago is in no older one. */
export function useRefreshAccess() {
  const { refreshAccess } = useSession();
  const [busy, setBusy] = useState(false);

  async function refresh(): Promise<void> {
    setBusy(true);
    try {
      await refreshAccess();
      showToast({ title: 'Your access is up to date' });
    } catch {
      showToast({
        tone: 'problem',
        title: 'Your access could not be refreshed',
        description: 'Check the connection and try again, or sign in anew.',
      });
    } finally {
      setBusy(false);
    }
  }

  return { refresh, busy };
}
