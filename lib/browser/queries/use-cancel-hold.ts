'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { Availability } from '@/lib/contract/copies.ts';
import { Hold, type HoldPage } from '@/lib/contract/holds.ts';
import { expecting } from './expectation.ts';
import { whenHoldCancelled } from './expected-availability.ts';
import { availabilityPath } from './use-availability.ts';
import { holdsPath } from './use-holds.ts';
import { useLendingChange } from './use-lending-change.ts';

type HoldToCancel = { readonly id: string; readonly bookId: string };

/** Leaves the queue for a book (`DELETE /api/v1/holds/{id}`). */
export function useCancelHold() {
  return useLendingChange<HoldToCancel, Hold>({
    send: ({ id }) => apiClient.delete(`${holdsPath}/${encodeURIComponent(id)}`, Hold),
    expect: ({ id, bookId }) => [
      expecting<Availability>(availabilityPath(bookId), whenHoldCancelled),
      expecting<HoldPage>(holdsPath, (page) => ({
        ...page,
        items: page.items.filter((hold) => hold.id !== id),
      })),
    ],
  });
}
