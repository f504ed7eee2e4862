import { createHash, timingSafeEqual } from 'node:crypto';
import { aadstsGrant } from '../errors/aadsts-grant.ts';

/** 43 to 128 characters of the unreserved set (RFC 7636, section 4.1). */
const verifierPattern = /^[A-Za-z0-9._~-]{43,128}$/;

/** A base64url SHA-256 digest (RFC 7636, section 4.2, S256). */
export const challengePattern = /^[A-Za-z0-9_-]{43}$/;

/** @throws {AadstsError} 501481 for a malformed verifier, 50148 for a wrong one. */
export function verifyChallenge(challenge: string, verifier: string | undefined): void {
  if (verifier === undefined || !verifierPattern.test(verifier)) {
    throw aadstsGrant.verifierMalformed();
  }
  const computed = createHash('sha256').update(verifier).digest('base64url');
  if (!timingSafeEqual(Buffer.from(computed), Buffer.from(challenge))) {
    throw aadstsGrant.verifierMismatch();
  }
}
