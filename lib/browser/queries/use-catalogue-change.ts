'use client';

import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Book, BookDetail } from '@/lib/contract/books.ts';
import { isAboutCatalogue } from './changed-paths.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

/** A change to one book; afterwards every list, figure and page of the catalogue is asked anew. */
export function useCatalogueChange<Input, Changed extends Book = Book>(
  change: (input: Input) => Promise<Changed>,
) {
  const account = useAccountKey();
  return useMutation<Changed, ApiProblem, Input>(
    {
      mutationFn: change,
      onSuccess: (book) => {
        const path = `/api/v1/books/${book.id}`;
        queryClient.setQueryData<BookDetail>(
          [account, path, {}],
          (before) => before && { ...before, ...book },
        );
        void queryClient.invalidateQueries({ queryKey: [account, path] });
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey[0] === account && isAboutCatalogue(String(queryKey[1])),
        });
      },
    },
    queryClient,
  );
}
