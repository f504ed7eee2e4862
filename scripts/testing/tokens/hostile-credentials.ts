import type { ProblemCode } from '../../../lib/contract/problem.ts';

/** A request whose credentials must be refused although `token` itself is valid. */
export type HostileCredentials = {
  readonly name: string;
  readonly code: ProblemCode;
  /** Header lines in order; the same name may come twice. */
  readonly headers: (token: string) => readonly (readonly [name: string, value: string])[];
  /** Appended to the address. */
  readonly query?: (token: string) => string;
};

const authorization =
  (value: (token: string) => string): HostileCredentials['headers'] =>
  (token) => [['authorization', value(token)]];

export const hostileCredentials: readonly HostileCredentials[] = [
  { name: 'none', code: 'token-missing', headers: () => [] },
  { name: 'an empty header', code: 'token-missing', headers: authorization(() => '') },
  {
    name: 'the token in the query',
    code: 'token-missing',
    headers: () => [],
    query: (token) => `?access_token=${token}`,
  },
  {
    name: 'the token in a cookie',
    code: 'token-missing',
    headers: (token) => [['cookie', `access_token=${token}; authorization=Bearer ${token}`]],
  },
  {
    name: 'the token in a header that is not the configured one',
    code: 'token-missing',
    headers: (token) => [
      ['x-authorization', `Bearer ${token}`],
      ['proxy-authorization', `Bearer ${token}`],
      ['x-ms-token-aad-access-token', token],
    ],
  },
  { name: 'the scheme alone', code: 'token-malformed', headers: authorization(() => 'Bearer') },
  { name: 'the token alone', code: 'token-malformed', headers: authorization((token) => token) },
  {
    name: 'Basic',
    code: 'token-malformed',
    headers: authorization((token) => `Basic ${Buffer.from(`x:${token}`).toString('base64')}`),
  },
  { name: 'DPoP', code: 'token-malformed', headers: authorization((token) => `DPoP ${token}`) },
  {
    name: 'an equals sign',
    code: 'token-malformed',
    headers: authorization((token) => `Bearer=${token}`),
  },
  { name: 'a tab', code: 'token-malformed', headers: authorization((token) => `Bearer\t${token}`) },
  {
    name: 'quotes',
    code: 'token-malformed',
    headers: authorization((token) => `Bearer "${token}"`),
  },
  {
    name: 'a parameter',
    code: 'token-malformed',
    headers: authorization((token) => `Bearer ${token}; a=b`),
  },
  {
    name: 'a comma',
    code: 'token-malformed',
    headers: authorization((token) => `Bearer ${token},`),
  },
  {
    name: 'two tokens',
    code: 'token-malformed',
    headers: authorization((token) => `Bearer ${token} ${token}`),
  },
  {
    name: 'two credentials in one header',
    code: 'token-malformed',
    headers: authorization((token) => `Bearer ${token}, Bearer ${token}`),
  },
];

/**
 * Two lines of the same header. `Headers` joins them by a comma, and they are refused; but Node's
 * own HTTP parser keeps the first `authorization` line and drops the rest, so that over HTTP the
 * answer is up to the host.
 */
export const repeatedHeader: HostileCredentials = {
  name: 'two headers',
  code: 'token-malformed',
  headers: (token) => [
    ['authorization', `Bearer ${token}`],
    ['authorization', 'Bearer another'],
  ],
};
