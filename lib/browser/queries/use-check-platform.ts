'use client';

import { useMutation } from '@tanstack/react-query';
import { apiClient } from '@/lib/browser/api/api-client.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { Platform } from '@/lib/contract/platform.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';
import { platformPath } from './use-platform.ts';

/** Begins to read every secret again (`POST /api/v1/platform/check`); `usePlatform` follows it. */
export function useCheckPlatform() {
  const account = useAccountKey();
  return useMutation<Platform, ApiProblem, void>(
    {
      mutationFn: () => apiClient.post(`${platformPath}/check`, Platform),
      onSuccess: (platform) => queryClient.setQueryData([account, platformPath, {}], platform),
    },
    queryClient,
  );
}
