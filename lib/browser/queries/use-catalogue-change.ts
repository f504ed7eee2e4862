'use client';

import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Book } from '@/lib/contract/books.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

/** A change to one book; afterwards every list, figure and page of the catalogue is asked anew. */
export function useCatalogueChange<Input>(change: (input: Input) => Promise<Book>) {
  const account = useAccountKey();
  return useMutation<Book, ApiProblem, Input>(
    {
      mutationFn: change,
      onSuccess: (book) => {
        queryClient.setQueryData([account, `/api/v1/books/${book.id}`, {}], book);
        void queryClient.invalidateQueries({ queryKey: [account, '/api/v1/books'] });
        void queryClient.invalidateQueries({ queryKey: [account, '/api/v1/admin'] });
      },
    },
    queryClient,
  );
}
