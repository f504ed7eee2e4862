'use client';

import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ButtonLook } from '@/components/ui/button-styles.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';

type CheckAgainButtonProps = { readonly label?: string; readonly look?: ButtonLook };

/** Fetches a fresh token: a role granted a minute ago is in no token issued before. */
export function CheckAgainButton({ label = 'Check again', look }: CheckAgainButtonProps) {
  const { refreshAccess } = useSession();
  const [busy, setBusy] = useState(false);

  async function refresh() {
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

  return (
    <Button {...(look && { look })} busy={busy} onClick={() => void refresh()}>
      {busy ? null : <RefreshCw aria-hidden />}
      {label}
    </Button>
  );
}
