'use client';

import { apiClient } from '@/lib/browser/api/api-client.ts';
import { Book, type NewBook } from '@/lib/contract/books.ts';
import { useCatalogueChange } from './use-catalogue-change.ts';
import { useSentOnce } from './use-sent-once.ts';

/** Adds a book (`POST /api/v1/books`): 422 names the fields, 409 means that the ISBN is known. */
export function useAddBook() {
  const send = useSentOnce((book: NewBook, request) =>
    apiClient.post('/api/v1/books', Book, book, request),
  );
  return useCatalogueChange(send);
}
