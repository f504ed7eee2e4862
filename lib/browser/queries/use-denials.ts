'use client';

import { type Denial, DenialPage } from '@/lib/contract/denials.ts';
import { useApiPages } from './use-api-pages.ts';

/** Refusals, newest first (`GET /api/v1/audit/denials`); only one of them when `receipt` is given. */
export function useDenials(receipt?: string) {
  return useApiPages<Denial>('/api/v1/audit/denials', DenialPage, { receipt });
}
