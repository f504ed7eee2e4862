import { type Problem, problemStatus, problemTitle, problemType } from '@/lib/contract/problem.ts';
import { pathOf } from '@/lib/server/http/exchange.ts';
import { retryAfterMs } from './start-once.ts';

const code = 'dependency-down';

/** 503 while the services cannot start. What is wrong stands in the log alone: it may name hosts. */
export function notStarted(request: Request): Response {
  const status = problemStatus(code);
  const problem: Problem = {
    type: problemType(code),
    title: problemTitle(code),
    status,
    detail: 'The API could not start. Its log says why and what to do.',
    instance: pathOf(request.url),
  };
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'retry-after': String(retryAfterMs / 1000),
    },
  });
}
