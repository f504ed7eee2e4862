'use client';

import { useSyncExternalStore } from 'react';
import { currentTheme, type Theme, watchTheme } from './theme.ts';

/** The chosen theme; `system` in the static HTML. */
export function useTheme(): Theme {
  return useSyncExternalStore(watchTheme, currentTheme, () => 'system' as const);
}
