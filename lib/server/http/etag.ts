import 'server-only';
import { ProblemError } from './problem-error.ts';

/** The entity tag of a version: strong, RFC 9110 section 8.8.3. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The request's `If-Match`: without it a writer could not be told that someone else was faster.
 *
 * @throws {ProblemError} `version-missing` (428, RFC 6585 section 3).
 */
export function requireIfMatch(request: Request): string {
  const condition = request.headers.get('if-match');
  if (condition !== null) return condition;
  throw new ProblemError('version-missing', 'Send the ETag that you read as If-Match.');
}

/**
 * Whether an `If-Match` holds for `version`: weak tags never do, and `*` only by itself, RFC 9110
 * section 13.1.1.
 */
export function ifMatchHolds(condition: string, version: number): boolean {
  const tags = condition.split(',').map((tag) => tag.trim());
  return condition.trim() === '*' || tags.includes(etagOf(version));
}
