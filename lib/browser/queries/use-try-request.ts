'use client';

import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { callRaw, type RawAnswer, type RawRequest } from '@/lib/browser/api/call-raw.ts';
import { queryClient } from './query-client.ts';

/** Sends one request by hand; pages that show what it may have changed ask again. */
export function useTryRequest() {
  return useMutation<RawAnswer, ApiProblem, RawRequest>(
    {
      mutationFn: callRaw,
      onSuccess: (_answer, { method }) => {
        if (method !== 'GET') void queryClient.invalidateQueries();
      },
    },
    queryClient,
  );
}
