'use client';

import { useSyncExternalStore } from 'react';
import { latestWait, type Wait, watchWaits } from './waits.ts';

/** A change that waits for a busy service; undefined as a rule. */
export function useWait(): Wait | undefined {
  return useSyncExternalStore(watchWaits, latestWait, () => undefined);
}
