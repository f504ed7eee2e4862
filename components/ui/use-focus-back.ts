'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * The focus goes back to the button that opened a dialog, where the dialog is loaded by the opening and
 * taken away by the closing, so that it does not know what had the focus before it.
 *
 * @returns what the button needs
 */
export function useFocusBack(open: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return button;
}
