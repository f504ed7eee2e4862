'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Book } from '@/lib/contract/books.ts';
import { useCatalogueChange } from './use-catalogue-change.ts';

/** Withdraws a book by its id (`DELETE /api/v1/books/{id}`); `useRestoreBook` undoes it. */
export function useWithdrawBook() {
  return useCatalogueChange((id: string) =>
    apiClient.delete(`/api/v1/books/${encodeURIComponent(id)}`, Book),
  );
}
