'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Copy, type CopyChanges } from '@/lib/contract/copies.ts';
import { isAboutLending } from './changed-paths.ts';
import { useOptimisticChange } from './use-optimistic-change.ts';

type CopyCorrection = {
  /** With the version that was read: when it is no longer the current one, nothing is written (412). */
  readonly copy: Pick<Copy, 'id' | 'version'>;
  readonly changes: CopyChanges;
};

/** Corrects the barcode or the office of a copy (`PATCH /api/v1/copies/{id}`): 409 for a known barcode. */
export function useCorrectCopy() {
  return useOptimisticChange<CopyCorrection, Copy>({
    send: ({ copy: { id, version }, changes }) =>
      apiClient.patch(`/api/v1/copies/${encodeURIComponent(id)}`, Copy, changes, {
        headers: { 'if-match': `"${version}"` },
      }),
    asksAnew: isAboutLending,
  });
}
