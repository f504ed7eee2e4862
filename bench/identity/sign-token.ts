import { type KeyObject, sign } from 'node:crypto';
import { keyId } from './key-server.ts';

/** Signs `claims` with RS256 as a compact JWS (RFC 7515 section 3.1). */
export function signToken(
  claims: Readonly<Record<string, unknown>>,
  privateKey: KeyObject,
): string {
  const header = { typ: 'JWT', alg: 'RS256', kid: keyId };
  const input = `${encode(header)}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(input), privateKey);
  return `${input}.${signature.toString('base64url')}`;
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
