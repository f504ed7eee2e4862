'use client';

import { MemberPage } from '@/lib/contract/members.ts';
import { useApiQuery } from './use-api-query.ts';

const shown = 8;

/** The first members whose names have words that begin like `q` (`GET /api/v1/desk/members`). */
export function useMembers(q: string) {
  return useApiQuery(
    '/api/v1/desk/members',
    MemberPage,
    { q, limit: shown },
    { enabled: q !== '' },
  );
}
