import { type KeyObject, sign } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

/** A JWS in compact form, signed RS256 whatever the header claims (RFC 7515, section 7.1). */
export function signJwt(header: Json, claims: Json, privateKey: KeyObject): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`;
}

export function encode(part: Json): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
