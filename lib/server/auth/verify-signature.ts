import 'server-only';
import { compactVerify, errors } from 'jose';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import type { SigningKey } from './key-set.ts';
import type { JsonObject } from './strict-json.ts';

/**
 * Verifies a token's RS256 signature (RFC 7515 section 5.2) with jose.
 *
 * @param header of the same token, for a better explanation when the signature does not match
 * @throws {ProblemError} `token-signature`
 */
export async function verifySignature(
  token: string,
  { key }: SigningKey,
  header: JsonObject,
): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: ['RS256'] });
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause;
    throw new ProblemError('token-signature', explain(header), { cause });
  }
}

/** Entra signs tokens for Microsoft Graph over a hashed nonce, so that nobody else can verify them:
 * the most frequent honest mistake, and a baffling one. */
function explain(header: JsonObject): string | undefined {
  if (!Object.hasOwn(header, 'nonce')) return undefined;
  return 'This looks like a token for Microsoft Graph. Ask for one with the scope of this API.';
}
