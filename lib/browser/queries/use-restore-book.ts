'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Book } from '@/lib/contract/books.ts';
import { useCatalogueChange } from './use-catalogue-change.ts';

/** Puts a withdrawn book back by its id (`POST /api/v1/books/{id}/restore`). */
export function useRestoreBook() {
  return useCatalogueChange((id: string) =>
    apiClient.post(`/api/v1/books/${encodeURIComponent(id)}/restore`, Book),
  );
}
