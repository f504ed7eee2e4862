import { type HostileToken, refused } from '../hostile-token.ts';
import { headerOf, personClaims, signed, type TokenKit, validToken } from '../token-kit.ts';

/** Well signed, but header or payload is not one JSON object that all readers read alike. */
export const hostileDocuments: readonly HostileToken[] = [
  ...refused('token-malformed', {
    'a header that is not JSON': (kit) => withHeader(kit, 'alg=RS256'),
    'a header that is a list': (kit) =>
      withHeader(kit, JSON.stringify([headerOf(kit.keys.current)])),
    'a header that is null': (kit) => withHeader(kit, 'null'),
    'a header that starts with a byte order mark': (kit) =>
      withHeader(kit, `\ufeff${headerText(kit)}`),
    'a header with alg twice': (kit) =>
      withHeader(kit, `{"alg":"none",${headerText(kit).slice(1)}`),
    'a header with kid twice': (kit) =>
      withHeader(kit, `{"kid":"ec-key",${headerText(kit).slice(1)}`),
    'a payload that is a text': (kit) => withPayload(kit, '"claims"'),
    'a payload that is a list': (kit) => withPayload(kit, `[${claimsText(kit)}]`),
    'a payload that is a number': (kit) => withPayload(kit, '1'),
    'a payload that is a token': (kit) => withPayload(kit, validToken(kit)),
    'two payloads': (kit) => withPayload(kit, claimsText(kit).repeat(2)),
    'a payload with a comment': (kit) => withPayload(kit, `/* */${claimsText(kit)}`),
    'a payload with a trailing comma': (kit) =>
      withPayload(kit, `${claimsText(kit).slice(0, -1)},}`),
    'exp NaN': (kit) => withPayload(kit, claimsText(kit).replace(/"exp":\d+/, '"exp":NaN')),
    'exp in hexadecimal': (kit) =>
      withPayload(kit, claimsText(kit).replace(/"exp":\d+/, '"exp":0xffffffff')),
    'a raw control character': (kit) => withPayload(kit, prefixed(kit, '"note":"a\u0007b"')),
    'aud twice': (kit) => withPayload(kit, prefixed(kit, '"aud":"someone-else"')),
    'roles twice': (kit) => withPayload(kit, prefixed(kit, '"roles":["Books.Admin"]')),
    'tid twice, once with an escape': (kit) => withPayload(kit, prefixed(kit, '"t\\u0069d":"x"')),
    'a name twice deep inside': (kit) => withPayload(kit, prefixed(kit, '"a":[{"b":1,"b":2}]')),
    'a member named __proto__': (kit) =>
      withPayload(kit, prefixed(kit, '"__proto__":{"roles":["Books.Admin"]}')),
    '__proto__ with an escape': (kit) => withPayload(kit, prefixed(kit, '"\\u005f_proto__":{}')),
    'bytes that are not UTF-8': (kit) => withPayload(kit, withBytes(kit, [0xff, 0xfe])),
    'an overlong encoding': (kit) => withPayload(kit, withBytes(kit, [0xc0, 0xaf])),
    'half a surrogate pair in UTF-8': (kit) => withPayload(kit, withBytes(kit, [0xed, 0xa0, 0x80])),
    'a payload in UTF-16': (kit) => withPayload(kit, Buffer.from(claimsText(kit), 'utf16le')),
  }),
];

function headerText(kit: TokenKit): string {
  return JSON.stringify(headerOf(kit.keys.current));
}

function claimsText(kit: TokenKit): string {
  return JSON.stringify(personClaims(kit));
}

/** The claims with another member, written by hand, in front. */
function prefixed(kit: TokenKit, member: string): string {
  return `{${member},${claimsText(kit).slice(1)}`;
}

/** The claims with a name that consists of `bytes`. */
function withBytes(kit: TokenKit, bytes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = JSON.stringify(personClaims(kit, { name: '|' })).split('|');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
}

function withHeader(kit: TokenKit, header: string): string {
  return signed(kit.keys.current, personClaims(kit), header);
}

function withPayload(kit: TokenKit, payload: string | Uint8Array): string {
  return signed(kit.keys.current, payload);
}
