'use client';

import { useMutation } from '@tanstack/react-query';
import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { Copy, type NewCopy } from '@/lib/contract/copies.ts';
import { isAboutLending } from './changed-paths.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';
import { copiesPath } from './use-copies.ts';

/**
 * Adds a copy of a book (`POST /api/v1/books/{id}/copies`): 409 means that the barcode is known. It is not
 * sent again by itself: after a lost answer the second would say that of the copy which the first added.
 */
export function useAddCopy(bookId: string) {
  const account = useAccountKey();
  return useMutation<Copy, ApiProblem, NewCopy>(
    {
      mutationFn: (copy) => apiClient.post(copiesPath(bookId), Copy, copy),
      // After a failure too: the copy may be there, and only its answer be lost.
      onSettled: () =>
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey[0] === account && isAboutLending(String(queryKey[1])),
        }),
    },
    queryClient,
  );
}
