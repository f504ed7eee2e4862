import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key pair of a stub authority, and the form in which its key set would publish it. */
export type TestKey = {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: Readonly<Record<string, unknown>>;
};

/** @param members replaces or adds members of the published key, such as `use` or `issuer`. */
export function rsaKey(
  keyId: string,
  modulusLength = 2048,
  members: Readonly<Record<string, unknown>> = {},
): TestKey {
  return published(keyId, generateKeyPairSync('rsa', { modulusLength }), members);
}

export function ecKey(keyId: string): TestKey {
  return published(keyId, generateKeyPairSync('ec', { namedCurve: 'P-256' }), { alg: 'ES256' });
}

function published(
  keyId: string,
  pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  members: Readonly<Record<string, unknown>>,
): TestKey {
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', ...members };
  return { keyId, ...pair, jwk };
}
