'use client';

import { Availability } from '@/lib/contract/copies.ts';
import { useApiQuery } from './use-api-query.ts';

export function availabilityPath(bookId: string): string {
  return `/api/v1/books/${encodeURIComponent(bookId)}/availability`;
}

/** A book's copies, office by office, and what the caller has of it. */
export function useAvailability(bookId: string) {
  return useApiQuery(availabilityPath(bookId), Availability);
}
