import 'server-only';
import { ProblemError } from './problem-error.ts';

const wellFormed = /^[\x21-\x7e]{1,100}$/;

/**
 * The request's `Idempotency-Key`: 1 to 100 visible ASCII characters, best a UUID; null without one.
 *
 * @throws {ProblemError} `malformed-request` (400) for anything else.
 */
export function idempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key === null || wellFormed.test(key)) return key;
  throw new ProblemError('malformed-request', 'Idempotency-Key takes 1 to 100 visible characters.');
}
