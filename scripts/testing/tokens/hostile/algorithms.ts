import { constants, createHmac, sign } from 'node:crypto';
import { type HostileToken, refused } from '../hostile-token.ts';
import type { TestKey } from '../test-key.ts';
import {
  encode,
  headerOf,
  type Members,
  personClaims,
  signed,
  type TokenKit,
} from '../token-kit.ts';

/** Everything that is not RS256, most of it really signed with what the header claims. */
export const hostileAlgorithms: readonly HostileToken[] = [
  ...refused('token-malformed', {
    'alg none without a signature': (kit) => `${input(kit, kit.keys.current, { alg: 'none' })}.`,
  }),
  ...refused('token-algorithm', {
    'alg none over a real signature': (kit) => claiming(kit, 'none'),
    'alg None': (kit) => claiming(kit, 'None'),
    'alg NONE': (kit) => claiming(kit, 'NONE'),
    'alg nOnE': (kit) => claiming(kit, 'nOnE'),
    'alg empty': (kit) => claiming(kit, ''),
    'alg null': (kit) => claiming(kit, null),
    'alg missing': (kit) => claiming(kit, undefined),
    'alg in a list': (kit) => claiming(kit, ['RS256']),
    'alg a number': (kit) => claiming(kit, 256),
    'alg in lower case': (kit) => claiming(kit, 'rs256'),
    'alg with a space': (kit) => claiming(kit, 'RS256 '),
    'alg with a NUL character': (kit) => claiming(kit, 'RS256\0'),
    'alg RSA-OAEP': (kit) => claiming(kit, 'RSA-OAEP'),
    'HS256 with the public key in PEM as the secret': (kit) =>
      withHmac(kit, 'HS256', kit.keys.current.publicKey.export({ type: 'spki', format: 'pem' })),
    'HS256 with the public key in DER as the secret': (kit) =>
      withHmac(kit, 'HS256', kit.keys.current.publicKey.export({ type: 'spki', format: 'der' })),
    'HS256 with the published modulus as the secret': (kit) =>
      withHmac(kit, 'HS256', String(kit.keys.current.jwk.n)),
    'HS512 with an empty secret': (kit) => withHmac(kit, 'HS512', ''),
    'RS384, really': (kit) => withRsa(kit, 'RS384', 'sha384'),
    'RS512, really': (kit) => withRsa(kit, 'RS512', 'sha512'),
    'PS256, really': (kit) => withPss(kit, 'PS256'),
    'PS256 with a key published for it': (kit) => withPss(kit, 'PS256', kit.keys.pss),
    'ES256 with a published key': (kit) => {
      const text = input(kit, kit.keys.ec, { alg: 'ES256' });
      const key = { key: kit.keys.ec.privateKey, dsaEncoding: 'ieee-p1363' } as const;
      return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
    },
  }),
  ...refused('token-signature', {
    'a PS256 signature that says RS256': (kit) => withPss(kit, 'RS256'),
    'an RS512 signature that says RS256': (kit) => withRsa(kit, 'RS256', 'sha512'),
    'a SHA-1 signature that says RS256': (kit) => withRsa(kit, 'RS256', 'sha1'),
  }),
];

function input(kit: TokenKit, key: TestKey, header: Members): string {
  return `${encode(headerOf(key, header))}.${encode(personClaims(kit))}`;
}

/** A good RS256 signature under a header that says something else. */
function claiming(kit: TokenKit, alg: unknown): string {
  return signed(kit.keys.current, personClaims(kit), headerOf(kit.keys.current, { alg }));
}

function withHmac(kit: TokenKit, alg: 'HS256' | 'HS512', secret: string | Buffer): string {
  const text = input(kit, kit.keys.current, { alg });
  const digest = createHmac(alg.replace('HS', 'sha'), secret).update(text).digest('base64url');
  return `${text}.${digest}`;
}

/** A real signature by RSASSA-PKCS1-v1_5. */
function withRsa(kit: TokenKit, alg: string, digest: string): string {
  const text = input(kit, kit.keys.current, { alg });
  return `${text}.${sign(digest, Buffer.from(text), kit.keys.current.privateKey).toString('base64url')}`;
}

/** A real signature by RSASSA-PSS. */
function withPss(kit: TokenKit, alg: string, key = kit.keys.current): string {
  const text = input(kit, key, { alg });
  const signer = { key: key.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING };
  return `${text}.${sign('sha256', Buffer.from(text), signer).toString('base64url')}`;
}
