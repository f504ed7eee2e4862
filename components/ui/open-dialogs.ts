'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** How many dialogs stand before the page, one on another. */
let standing = 0;
const listeners = new Set<() => void>();

/** Counts a dialog for as long as it is open. */
export function useCountedDialog(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    change(1);
    return () => change(-1);
  }, [open]);
}

/** Whether a dialog stands before the page. */
export function useBehindDialog(): boolean {
  return useSyncExternalStore(watch, isBehind, () => false);
}

function isBehind(): boolean {
  return standing > 0;
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(by: 1 | -1): void {
  standing += by;
  for (const listener of listeners) listener();
}
