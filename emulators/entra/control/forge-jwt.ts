import { createHmac, type KeyObject } from 'node:crypto';
import type { EntraState } from '../entra-state.ts';
import { encode, signJwt } from '../keys/sign-jwt.ts';
import { createSigningKey, type SigningKey } from '../keys/signing-keys.ts';

type Json = Readonly<Record<string, unknown>>;

let foreign: Promise<SigningKey> | undefined;

/** The key that `name` stands for; undefined when no such key is published. */
export async function namedKey(state: EntraState, name: string): Promise<SigningKey | undefined> {
  if (name === 'current') return state.keys.current;
  if (name !== 'foreign') return state.keys.find(name);
  foreign ??= createSigningKey();
  return foreign;
}

/**
 * A token for tests with any header and any claims. The signature fits the header's `alg` where
 * that makes an attack: none, HS256 keyed with the public key (RFC 8725, section 2.1); else RS256.
 */
export function forgeJwt(header: Json, claims: Json, key: SigningKey): string {
  const full = { typ: 'JWT', alg: 'RS256', kid: key.kid, ...header };
  if (full.alg === 'none') return `${encode(full)}.${encode(claims)}.`;
  if (full.alg === 'HS256') return hmacSigned(full, claims, key.publicKey);
  return signJwt(full, claims, key.privateKey);
}

function hmacSigned(header: Json, claims: Json, publicKey: KeyObject): string {
  const input = `${encode(header)}.${encode(claims)}`;
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
