'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { Me } from '@/lib/contract/me.ts';
import { mePath } from './me-path.ts';
import { useApiQuery } from './use-api-query.ts';

/** Who the API takes the signed-in person for, and what they may do. */
export function useMe(): UseQueryResult<Me, ApiProblem> {
  return useApiQuery(mePath, Me);
}
