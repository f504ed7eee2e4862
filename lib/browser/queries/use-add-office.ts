'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { type NewOffice, Office } from '@/lib/contract/offices.ts';
import { isAboutOffices } from './changed-paths.ts';
import { officesPath } from './use-offices.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';

/** Adds an office (`POST /api/v1/offices`): 422 names the fields. */
export function useAddOffice() {
  return useOptimisticChange<NewOffice, Office>({
    send: (office, headers) => apiClient.post(officesPath, Office, office, { headers }),
    asksAnew: isAboutOffices,
  });
}
