import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import type { JsonObject } from './strict-json.ts';

/**
 * Header parameters that ask the reader to fetch or trust a key (RFC 7515 sections 4.1.2 to 4.1.6),
 * to change how the signature is computed (RFC 7797), to unwrap something (RFC 7516 section 4.1.3,
 * RFC 7519 section 5.2) or to understand an extension (RFC 7515 section 4.1.11). Entra sends none.
 */
const refused = ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'enc', 'zip', 'cty'] as const;

/** RFC 7519 section 5.1 (Entra), RFC 9068 section 2.1 (other issuers of access tokens). */
const accessTokenTypes: readonly string[] = ['jwt', 'at+jwt', 'application/at+jwt'];

/** Characters. Entra's key ids are thumbprints of 27 or 43; ours only bounds the look-up. */
const maxKeyIdLength = 256;

/**
 * Checks everything a header may say and returns the one thing needed from it: which published key
 * to look up. The `kid` is compared, never interpreted.
 *
 * @throws {ProblemError} `token-algorithm`, `token-header`, `token-kind` or `token-key`.
 */
export function readKeyId(header: JsonObject): string {
  const { alg, typ, kid } = header;
  if (alg !== 'RS256') throw new ProblemError('token-algorithm');
  for (const name of refused) {
    if (Object.hasOwn(header, name)) {
      throw new ProblemError('token-header', `The header parameter “${name}” is not accepted.`);
    }
  }
  if (typ !== undefined && !isAccessTokenType(typ)) {
    throw new ProblemError('token-kind', 'The header’s “typ” is not that of an access token.');
  }
  if (typeof kid !== 'string' || kid.length > maxKeyIdLength) {
    throw new ProblemError('token-key', 'The header names no signing key (“kid”).');
  }
  return kid;
}

function isAccessTokenType(typ: unknown): boolean {
  return typeof typ === 'string' && accessTokenTypes.includes(typ.toLowerCase());
}
