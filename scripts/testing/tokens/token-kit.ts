import { sign } from 'node:crypto';
import { v1Issuer, v2Issuer } from './stub-authority.ts';
import { ecKey, rsaKey, type TestKey } from './test-key.ts';

export type Members = Readonly<Record<string, unknown>>;

export const tenantId = '5b8f7a52-94a1-4b0e-9f0e-2f6a4c1d7e01';
export const foreignTenantId = 'c0ffee00-1d2e-4f3a-8b4c-5d6e7f809102';
export const personalAccountsTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';
export const apiClientId = '3f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b';
export const spaClientId = '7c6b5a49-3827-4615-8f0e-1d2c3b4a5968';
export const serviceClientId = 'e4d3c2b1-a090-4f8e-9d7c-6b5a49382716';
export const graphAppId = '00000003-0000-0000-c000-000000000000';
export const personId = 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d';
export const serviceId = 'b2c3d4e5-f6a7-4b8c-9d0e-1f2a3b4c5d6e';

const fiveMinutes = 300;
const oneHour = 3_600;

/** Keys that tests sign with. A stub authority publishes all but `unpublished`. */
export type TestKeys = Readonly<
  Record<'current' | 'next' | 'weak' | 'encryption' | 'pss' | 'personal' | 'ec', TestKey>
> & { readonly unpublished: TestKey };

export function makeTestKeys(): TestKeys {
  const personalIssuer = v2Issuer(personalAccountsTenantId);
  return {
    current: rsaKey('current-key'),
    next: rsaKey('next-key'),
    weak: rsaKey('weak-key', 1024),
    encryption: rsaKey('encryption-key', 2048, { use: 'enc' }),
    pss: rsaKey('pss-key', 2048, { alg: 'PS256' }),
    personal: rsaKey('personal-key', 2048, { issuer: personalIssuer }),
    ec: ecKey('ec-key'),
    unpublished: rsaKey('unpublished-key'),
  };
}

export function publishedKeys({ unpublished: _, ...published }: TestKeys): readonly TestKey[] {
  return Object.values(published);
}

/**
 * What hostile and honest tokens are made with: nothing of the server, so that the same recipes
 * serve its unit tests and tests over HTTP.
 */
export type TokenKit = {
  readonly keys: TestKeys;
  /** Seconds since the epoch. */
  readonly now: number;
  /** Where some tokens claim that their keys are; nobody may ever ask there. */
  readonly attackerOrigin: string;
};

/** The claims of a delegated v2 token, as Entra writes them. */
export function personClaims({ now }: TokenKit, changes: Members = {}): Members {
  return {
    aud: apiClientId,
    iss: v2Issuer(tenantId),
    ...timesAround(now),
    azp: spaClientId,
    azpacr: '0',
    name: 'Ines Marlow',
    oid: personId,
    preferred_username: 'ines@lending.example',
    roles: ['Books.Reader'],
    scp: 'access_as_user',
    sub: 'pairwise-subject-of-ines',
    tid: tenantId,
    ver: '2.0',
    ...changes,
  };
}

/** The same in v1: another issuer, `appid` for `azp`, `upn` for `preferred_username`. */
export function personClaimsV1(kit: TokenKit, changes: Members = {}): Members {
  const { azp: _, azpacr: __, preferred_username: ___, ...shared } = personClaims(kit);
  return {
    ...shared,
    aud: `api://${apiClientId}`,
    iss: v1Issuer(tenantId),
    appid: spaClientId,
    appidacr: '0',
    upn: 'ines@lending.example',
    ver: '1.0',
    ...changes,
  };
}

/** The claims of an app-only v2 token, without the optional `idtyp`. */
export function serviceClaims({ now }: TokenKit, changes: Members = {}): Members {
  return {
    aud: apiClientId,
    iss: v2Issuer(tenantId),
    ...timesAround(now),
    azp: serviceClientId,
    azpacr: '1',
    oid: serviceId,
    roles: ['Books.Read.All'],
    sub: serviceId,
    tid: tenantId,
    ver: '2.0',
    ...changes,
  };
}

/** Entra dates `iat` and `nbf` back by five minutes. */
function timesAround(now: number): Members {
  return { iat: now - fiveMinutes, nbf: now - fiveMinutes, exp: now + oneHour };
}

export function without(claims: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
}

export function headerOf(key: TestKey, changes: Members = {}): Members {
  return { typ: 'JWT', alg: 'RS256', kid: key.keyId, ...changes };
}

/**
 * Signs with RS256 whatever it is given: an object is written as JSON, a string or bytes as they
 * are. By `node:crypto`, because a library would refuse to make most of the tokens needed here.
 */
export function signed(
  key: TestKey,
  payload: Members | string | Uint8Array,
  header: Members | string | Uint8Array = headerOf(key),
): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key.privateKey).toString('base64url')}`;
}

export function encode(part: Members | string | Uint8Array): string {
  if (part instanceof Uint8Array) return Buffer.from(part).toString('base64url');
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}

export function validToken(kit: TokenKit): string {
  return signed(kit.keys.current, personClaims(kit));
}
