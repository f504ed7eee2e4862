import { type HostileToken, refused } from '../hostile-token.ts';
import { encode, headerOf, personClaims, signed, type TokenKit, validToken } from '../token-kit.ts';

const maxLength = 16 * 1024;

/** Not a JWS in compact form (RFC 7515 section 3.1), or more than one spelling of the same one. */
export const hostileShapes: readonly HostileToken[] = [
  ...refused('token-malformed', {
    'one word': () => 'sesame',
    'dots only': () => '..',
    'no signature segment': (kit) => parts(kit).slice(0, 2).join('.'),
    'an empty signature': (kit) => replace(kit, 2, () => ''),
    'a detached payload': (kit) => replace(kit, 1, () => ''),
    'an empty header': (kit) => replace(kit, 0, () => ''),
    'a fourth segment': (kit) => `${validToken(kit)}.${encode('more')}`,
    'a JWE of five segments': (kit) => {
      const header = encode({ alg: 'RSA-OAEP', enc: 'A256GCM', kid: kit.keys.current.keyId });
      return [header, encode('key'), encode('iv'), encode('secret'), encode('tag')].join('.');
    },
    'cut short by one character': (kit) => validToken(kit).slice(0, -1),
    'cut in half': (kit) => validToken(kit).slice(0, validToken(kit).length / 2),
    'padded base64': (kit) => `${validToken(kit)}==`,
    'the other base64 alphabet': (kit) =>
      replace(kit, 2, () => Buffer.alloc(256, 0xfb).toString('base64').replaceAll('=', '')),
    'stray bits in the last character': (kit) => replace(kit, 2, withStrayBits),
    'a space inside': (kit) =>
      replace(kit, 1, (payload) => `${payload.slice(0, 8)} ${payload.slice(8)}`),
    'a line break at the end': (kit) => `${validToken(kit)}\n`,
    'a NUL character': (kit) => replace(kit, 1, (payload) => `${payload}\0`),
    'a full-width letter': (kit) => replace(kit, 1, (payload) => payload.replace('e', '\uff45')),
    'a zero-width space': (kit) => `\u200b${validToken(kit)}`,
    'half a surrogate pair': (kit) => `${validToken(kit)}\ud800`,
    'percent-encoded dots': (kit) => validToken(kit).replaceAll('.', '%2e'),
    'a JWS in JSON form': (kit) => {
      const [header, payload, signature] = parts(kit);
      return JSON.stringify({ protected: header, payload, signature });
    },
  }),
  ...refused('token-too-large', {
    'one character too many': (kit) => validToken(kit).padEnd(maxLength + 1, 'A'),
    'a large and well signed one': (kit) =>
      signed(kit.keys.current, personClaims(kit, { groups: 'g'.repeat(maxLength) })),
    'sixteen thousand dots': () => '.'.repeat(maxLength + 1),
  }),
  ...refused('token-signature', {
    'nested as deep as it goes, and forged': (kit) =>
      signed(
        kit.keys.unpublished,
        `{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)},${JSON.stringify(personClaims(kit)).slice(1)}`,
        headerOf(kit.keys.current),
      ),
  }),
];

function parts(kit: TokenKit): readonly string[] {
  return validToken(kit).split('.');
}

function replace(kit: TokenKit, index: number, change: (segment: string) => string): string {
  return parts(kit)
    .map((segment, at) => (at === index ? change(segment) : segment))
    .join('.');
}

/** The last of 342 characters carries two bits of the signature and four of nothing. */
function withStrayBits(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(signature.slice(-1));
  return `${signature.slice(0, -1)}${alphabet[last + 1]}`;
}
