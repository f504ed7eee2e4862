'use client';

import { type OptimisticChange, useOptimisticChange } from './use-optimistic-change.ts';

/** Whatever shows copies, loans or queues is asked anew after a change. */
const lendingPaths = ['/api/v1/loans', '/api/v1/holds', '/api/v1/reminders', '/api/v1/desk'];

/** A change of loans or holds. */
export function useLendingChange<Input, Result>(
  change: Omit<OptimisticChange<Input, Result>, 'asksAnew'>,
) {
  return useOptimisticChange({ ...change, asksAnew: isAboutLending });
}

function isAboutLending(path: string): boolean {
  return lendingPaths.some((one) => path.startsWith(one)) || /\/(availability|copies)$/.test(path);
}
