'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { type BookChanges, BookDetail } from '@/lib/contract/books.ts';
import { alreadySo } from './already-so.ts';
import { useCatalogueChange } from './use-catalogue-change.ts';

type BookEdit = {
  readonly id: string;
  /** The version that was read: when it is no longer the current one, nothing is written (412). */
  readonly version: number;
  readonly changes: BookChanges;
};

/** Changes fields of a book (`PATCH /api/v1/books/{id}`). */
export function useEditBook() {
  return useCatalogueChange(({ id, version, changes }: BookEdit) =>
    apiClient
      .patch(`/api/v1/books/${encodeURIComponent(id)}`, BookDetail, changes, {
        headers: { 'if-match': `"${version}"` },
      })
      .catch(alreadySo(BookDetail, changes)),
  );
}
