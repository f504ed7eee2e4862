'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { type OfficeChanges, OfficeDetail } from '@/lib/contract/offices.ts';
import { namesOffices } from './changed-paths.ts';
import { officesPath } from './use-offices.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';

type OfficeCorrection = {
  /** With the version that was read: when it is no longer the current one, nothing is written (412). */
  readonly office: Pick<OfficeDetail, 'id' | 'version'>;
  readonly changes: OfficeChanges;
};

/** Corrects the name or city of an office (`PATCH /api/v1/offices/{id}`): 409 for a name that is taken. */
export function useCorrectOffice() {
  return useOptimisticChange<OfficeCorrection, OfficeDetail>({
    send: ({ office: { id, version }, changes }) =>
      apiClient.patch(`${officesPath}/${encodeURIComponent(id)}`, OfficeDetail, changes, {
        headers: { 'if-match': `"${version}"` },
      }),
    asksAnew: namesOffices,
  });
}
