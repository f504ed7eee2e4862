import 'server-only';
import {
  type Problem,
  type ProblemCode,
  problemStatus,
  problemTitle,
  problemType,
} from '@/lib/contract/problem.ts';
import { rolesGranting } from '@/lib/policy/grants.ts';
import { DatabaseError } from '@/lib/server/database/database-error.ts';
import { isTransient } from '@/lib/server/database/transient.ts';
import type { Exchange } from './exchange.ts';
import { ProblemError } from './problem-error.ts';

const retryAfterSeconds = '5';

/** Answers `error` as RFC 9457 problem details. An error nobody foresaw gets a fixed body. */
export function problemResponse(error: unknown, exchange: Exchange, receipt?: string): Response {
  const problem = asProblemError(error);
  const status = problemStatus(problem.code);
  const { permission, errors, current, headers } = problem.options;
  const body: Problem = {
    type: problemType(problem.code),
    title: problemTitle(problem.code),
    status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance: exchange.path,
    trace: exchange.traceId,
    ...(receipt === undefined ? {} : { receipt }),
    ...(permission === undefined ? {} : { permission, grantedBy: [...rolesGranting(permission)] }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(current === undefined ? {} : { current }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...challenge(problem.code, problem.detail),
      ...headers,
    },
  });
}

export function asProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseError || isTransient(error)) {
    const detail = 'The database does not answer just now. Try again in a few seconds.';
    const headers = { 'retry-after': retryAfterSeconds };
    return new ProblemError('dependency-down', detail, { cause: error, headers });
  }
  return new ProblemError(
    'internal-error',
    'Nothing you did is lost on our side. Try again; if it stays, quote the trace when you ask for help.',
    { cause: error },
  );
}

/**
 * `WWW-Authenticate`, RFC 6750 section 3. A request without any token gets no error code (section
 * 3.1); details are reduced to the characters that a quoted string may hold.
 */
function challenge(code: ProblemCode, detail: string | undefined): Record<string, string> {
  const description = (detail ?? problemTitle(code)).replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, '');
  if (code === 'token-missing') return { 'www-authenticate': 'Bearer' };
  if (code === 'scope-missing') {
    return { 'www-authenticate': 'Bearer error="insufficient_scope", scope="access_as_user"' };
  }
  if (problemStatus(code) !== 401) return {};
  return {
    'www-authenticate': `Bearer error="invalid_token", error_description="${description}"`,
  };
}
