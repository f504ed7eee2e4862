import { randomInt } from 'node:crypto';
import { accessTokenClaims, type Claims } from '../claims/access-token-claims.ts';
import type { AccessTokenGrant } from '../claims/access-token-grant.ts';
import type { EntraState } from '../entra-state.ts';
import { signJwt } from '../keys/sign-jwt.ts';

const shortestSeconds = 60 * 60;
const longestSeconds = 90 * 60;

export type IssuedAccessToken = {
  readonly accessToken: string;
  readonly claims: Claims;
  readonly expiresIn: number;
};

/** A signed access token; lives 60 to 90 minutes at random unless a test fixed it. */
export function issueAccessToken(state: EntraState, grant: AccessTokenGrant): IssuedAccessToken {
  const expiresIn =
    state.settings.accessTokenSeconds ?? randomInt(shortestSeconds, longestSeconds + 1);
  const claims = accessTokenClaims(state, grant, expiresIn);
  const accessToken = sign(state, claims);
  return { accessToken, claims, expiresIn };
}

/** With the current key. v1 tokens point to their key twice. */
export function sign(state: EntraState, claims: Claims): string {
  const { kid, privateKey } = state.keys.current;
  const header = { typ: 'JWT', alg: 'RS256', kid };
  return signJwt(claims['ver'] === '1.0' ? { ...header, x5t: kid } : header, claims, privateKey);
}
