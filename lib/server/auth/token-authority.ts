import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type Claims, readGuid } from './claim-readers.ts';

type TokenVersion = '1.0' | '2.0';

/**
 * Whose keys decide about a token. The registration of the API chooses between v1 and v2 tokens, and
 * each version has its own issuer.
 * https://learn.microsoft.com/entra/identity-platform/access-tokens#token-formats
 */
export type TokenAuthority = { readonly tenantId: string; readonly version: TokenVersion };

/**
 * The only claims read before the signature is verified, since they say where to look for the key.
 * The tenant must be on the list first, so that a forged token never chooses an address to fetch.
 *
 * @throws {ProblemError} `token-claims`, or `token-tenant` when `tid` is not in `tenants`.
 */
export function readAuthority(claims: Claims, tenants: readonly string[]): TokenAuthority {
  const tenantId = readGuid(claims, 'tid');
  if (!tenants.includes(tenantId)) throw new ProblemError('token-tenant');
  const version = claims.ver;
  if (version !== '1.0' && version !== '2.0') {
    throw new ProblemError('token-claims', 'The claim “ver” is neither 1.0 nor 2.0.');
  }
  return { tenantId, version };
}
