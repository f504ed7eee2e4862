'use client';

import { useEffect, useRef } from 'react';

/**
 * Tells the times that a dialog is open from one another: an answer that comes when it was closed, opened
 * anew or left with its page is no longer its own.
 *
 * @returns a function that gives, when something is sent, whether the dialog is still open since then
 */
export function useOpening(open: boolean): () => () => boolean {
  const current = useRef({});

  useEffect(() => {
    if (!open) return;
    return () => {
      current.current = {};
    };
  }, [open]);

  return () => {
    const opening = current.current;
    return () => opening === current.current;
  };
}
