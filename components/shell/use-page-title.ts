'use client';

import { useEffect } from 'react';

/** Names the window after what the page shows, once that is known; the static title until then. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Keyless`;
  }, [title]);
}
