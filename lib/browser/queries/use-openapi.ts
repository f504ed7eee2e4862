'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { apiOrigin } from '@/lib/browser/api/api-origin.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { OpenApi } from '@/lib/contract/open-api.ts';
import { useApiQuery } from './use-api-query.ts';

const path = '/api/v1/openapi.json';

/** Where tools can read the document; it is open to everyone. */
export const openApiAddress = `${apiOrigin}${path}`;

/** The API's own description (`GET /api/v1/openapi.json`). */
export function useOpenApi(): UseQueryResult<OpenApi, ApiProblem> {
  return useApiQuery(path, OpenApi);
}
