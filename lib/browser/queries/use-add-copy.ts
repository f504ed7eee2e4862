'use client';

import { useMutation } from '@tanstack/react-query';
import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { Copy, type NewCopy } from '@/lib/contract/copies.ts';
import { isAboutLending } from './changed-paths.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';
import { copiesPath } from './use-copies.ts';
import { useSentOnce } from './use-sent-once.ts';

/** Adds a copy of a book (`POST /api/v1/books/{id}/copies`): 409 means that the barcode is known. */
export function useAddCopy(bookId: string) {
  const account = useAccountKey();
  const send = useSentOnce((copy: NewCopy, request) =>
    apiClient.post(copiesPath(bookId), Copy, copy, request),
  );
  return useMutation<Copy, ApiProblem, NewCopy>(
    {
      mutationFn: send,
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
