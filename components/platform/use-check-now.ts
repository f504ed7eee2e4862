'use client';

import { useEffect, useState } from 'react';
import { showToast } from '@/components/ui/toasts.ts';
import { useCheckPlatform } from '@/lib/browser/queries/use-check-platform.ts';
import { type Check, checkResult } from './check-result.ts';

/** Has every secret read again, and tells how it went once it is done. */
export function useCheckNow(check: Check | null) {
  const asking = useCheckPlatform();
  const [awaited, setAwaited] = useState(false);
  const running = check?.state === 'running';

  useEffect(() => {
    if (!awaited || running || !check) return;
    setAwaited(false);
    showToast(checkResult(check));
  }, [awaited, running, check]);

  function checkNow() {
    asking.mutate(undefined, {
      onSuccess: () => setAwaited(true),
      onError: ({ problem, message }) =>
        showToast({ tone: 'problem', title: problem.title, description: message }),
    });
  }

  return { checkNow, busy: running || asking.isPending };
}
