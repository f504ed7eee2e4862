'use client';

import { OfficePage } from '@/lib/contract/offices.ts';
import { useApiQuery } from './use-api-query.ts';

export const officesPath = '/api/v1/offices';

/** The offices by name (`GET /api/v1/offices`). */
export function useOffices() {
  return useApiQuery(officesPath, OfficePage);
}
