'use client';

import { isAboutLending } from './changed-paths.ts';
import { type OptimisticChange, useOptimisticChange } from './use-optimistic-change.ts';

/** A change of loans or holds, after which whatever shows copies, loans or queues is asked anew. */
export function useLendingChange<Input, Result>(
  change: Omit<OptimisticChange<Input, Result>, 'asksAnew'>,
) {
  return useOptimisticChange({ ...change, asksAnew: isAboutLending });
}
