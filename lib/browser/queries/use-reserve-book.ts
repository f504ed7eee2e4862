'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { Availability } from '@/lib/contract/copies.ts';
import { Hold, type NewHold } from '@/lib/contract/holds.ts';
import { expecting } from './expectation.ts';
import { whenReserved } from './expected-availability.ts';
import { availabilityPath } from './use-availability.ts';
import { holdsPath } from './use-holds.ts';
import { useLendingChange } from './use-lending-change.ts';

/** Joins the queue for a book (`POST /api/v1/holds`). */
export function useReserveBook() {
  return useLendingChange<NewHold, Hold>({
    send: (hold, headers) => apiClient.post(holdsPath, Hold, hold, { headers }),
    expect: ({ bookId }) => [expecting<Availability>(availabilityPath(bookId), whenReserved)],
  });
}
