import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type Claims, readTime } from './claim-readers.ts';

/**
 * How far the clocks of Entra and this API may disagree. Microsoft's libraries default to 300 s; the
 * hosts this runs on keep time by NTP to well under a second, Entra dates `nbf` back, and clients
 * renew five minutes ahead, so a longer grace would only lengthen the life of a stolen token.
 */
export const clockSkewSeconds = 60;

export type TokenLifetime = { readonly issuedAt: number; readonly expiresAt: number };

/**
 * RFC 7519 sections 4.1.4 to 4.1.6; `exp` itself is already too late, and all three are required.
 *
 * @param now seconds since the epoch
 * @throws {ProblemError} `token-expired`, `token-not-yet-valid` or `token-claims`
 */
export function checkLifetime(claims: Claims, now: number): TokenLifetime {
  const expiresAt = readTime(claims, 'exp');
  const notBefore = readTime(claims, 'nbf');
  const issuedAt = readTime(claims, 'iat');
  if (isExpired(expiresAt, now)) throw new ProblemError('token-expired');
  if (Math.max(notBefore, issuedAt) > now + clockSkewSeconds) {
    throw new ProblemError('token-not-yet-valid');
  }
  return { issuedAt, expiresAt };
}

export function isExpired(expiresAt: number, now: number): boolean {
  return now >= expiresAt + clockSkewSeconds;
}
