'use client';

import { MemberAccount } from '@/lib/contract/members.ts';
import { useApiQuery } from './use-api-query.ts';

/** What a member has now (`GET /api/v1/desk/members/{id}`). */
export function useMemberAccount(id: string) {
  return useApiQuery(`/api/v1/desk/members/${encodeURIComponent(id)}`, MemberAccount);
}
