'use client';

import { useMutation } from '@tanstack/react-query';
import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { type Copy, CopyPage } from '@/lib/contract/copies.ts';
import { queryClient } from './query-client.ts';

/** The copy with a barcode as it is now, null when there is none (`GET /api/v1/copies?barcode=`). */
export function useFindCopy() {
  return useMutation<Copy | null, ApiProblem, string>(
    {
      mutationFn: async (barcode) => {
        const found = await apiClient.get('/api/v1/copies', CopyPage, { query: { barcode } });
        return found.items[0] ?? null;
      },
    },
    queryClient,
  );
}
