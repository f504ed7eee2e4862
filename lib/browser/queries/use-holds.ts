'use client';

import { HoldPage } from '@/lib/contract/holds.ts';
import { useApiQuery } from './use-api-query.ts';

export const holdsPath = '/api/v1/holds';

/** The caller's places in queues, and copies that wait for them (`GET /api/v1/holds`). */
export function useHolds() {
  return useApiQuery(holdsPath, HoldPage);
}
