'use client';

import { useEffect } from 'react';

/** Behind the end of the closing, after which the element that had the focus is gone for sure. */
const closedAfterMs = 250;

/**
 * When a dialog closes, the focus goes back to what opened it. Where that has vanished meanwhile, because
 * the dialog took it away, it goes to the page instead of the beginning of the document.
 */
export function useFocusAfterDialog(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      }, closedAfterMs);
    };
  }, [open]);
}
