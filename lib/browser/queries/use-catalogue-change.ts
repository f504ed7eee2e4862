'use client';

import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Book, BookDetail } from '@/lib/contract/books.ts';
import { isAboutCatalogue, isBook } from './changed-paths.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

/**
 * A change to one book; afterwards every list, figure and page of the catalogue is asked anew. After a
 * failure too: it may be done, and only its answer be lost.
 */
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
      },
      onSettled: () =>
        void queryClient.invalidateQueries({
          predicate: ({ queryKey: [whose, path] }) =>
            whose === account && (isBook(String(path)) || isAboutCatalogue(String(path))),
        }),
    },
    queryClient,
  );
}
