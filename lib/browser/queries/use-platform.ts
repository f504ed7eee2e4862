'use client';

import { Platform } from '@/lib/contract/platform.ts';
import { useApiQuery } from './use-api-query.ts';

export const platformPath = '/api/v1/platform';

/** Often enough that progress is seen, while a check lasts some seconds at the most. */
const whileCheckingMs = 700;
const otherwiseMs = 60_000;

/** The app's own identity and its secrets' state (`GET /api/v1/platform`), followed as it changes. */
export function usePlatform() {
  return useApiQuery(
    platformPath,
    Platform,
    {},
    {
      againAfterMs: (latest) =>
        latest?.check?.state === 'running' ? whileCheckingMs : otherwiseMs,
    },
  );
}
