'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Book } from '@/lib/contract/books.ts';
import { useAccountKey } from './use-account-key.ts';

/** A change to one book; afterwards every list, figure and page of the catalogue is asked anew. */
export function useCatalogueChange<Input>(change: (input: Input) => Promise<Book>) {
  const queries = useQueryClient();
  const account = useAccountKey();
  return useMutation<Book, ApiProblem, Input>({
    mutationFn: change,
    onSuccess: (book) => {
      queries.setQueryData([account, `/api/v1/books/${book.id}`, {}], book);
      void queries.invalidateQueries({ queryKey: [account, '/api/v1/books'] });
      void queries.invalidateQueries({ queryKey: [account, '/api/v1/admin'] });
    },
  });
}
