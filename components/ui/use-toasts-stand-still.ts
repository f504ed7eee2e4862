'use client';

import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { toastDuration, toastList } from './toasts.ts';

/** Keeps toasts from running out while nobody sees them; afterwards each has its whole time again. */
export function useToastsStandStill(still: boolean): void {
  const { toasts } = Toast.useToastManager();
  useEffect(() => {
    for (const { id, type, timeout } of toasts) {
      const wanted = still ? 0 : toastDuration(type);
      if (timeout !== wanted) toastList.update(id, { timeout: wanted });
    }
  }, [still, toasts]);
}
