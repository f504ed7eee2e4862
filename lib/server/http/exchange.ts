import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { ProblemError } from './problem-error.ts';

/** What is known about one request while it is being answered: for the log and for refusals. */
export type Exchange = {
  readonly requestId: string;
  /** W3C trace context: 32 lower-case hex digits, from the caller's `traceparent` or new. */
  readonly traceId: string;
  /** Path of the request without its query, which may hold what a person searched for. */
  readonly path: string;
  readonly startedAt: number;
  principal?: Principal;
  problem?: ProblemError;
};

const traceparent = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}/;
const hyphens = /-/g;

/** Begins the record of a request; never throws. https://www.w3.org/TR/trace-context/#traceparent-header */
export function beginExchange(request: Request): Exchange {
  const requestId = randomUUID();
  const parent = request.headers.get('traceparent');
  const inherited = parent === null ? undefined : traceparent.exec(parent)?.[1];
  return {
    requestId,
    traceId: inherited ?? requestId.replace(hyphens, ''),
    path: pathOf(request.url),
    startedAt: performance.now(),
  };
}

/** The path of an absolute URL, without query and fragment; cheaper than parsing the URL. */
export function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return '/';
  const query = url.indexOf('?', start);
  const fragment = url.indexOf('#', start);
  if (query < 0 && fragment < 0) return url.slice(start);
  if (query < 0 || (fragment >= 0 && fragment < query)) return url.slice(start, fragment);
  return url.slice(start, query);
}
