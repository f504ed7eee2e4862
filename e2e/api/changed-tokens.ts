const someGuid = '99999999-9999-4999-8999-999999999999';
const soon = () => Math.floor(Date.now() / 1000);

/**
 * Genuine tokens of a person that were changed and then signed by a real key, and what
 * `GET /api/v1/me` says to each.
 */
export const changedTokens: readonly [
  name: string,
  change: Record<string, unknown>,
  expected: string,
][] = [
  ['nothing', {}, '200'],
  ['alg none', { header: { alg: 'none' } }, '401 token-malformed'],
  ['alg None', { header: { alg: 'None' } }, '401 token-algorithm'],
  ['HS256 with the public key', { header: { alg: 'HS256' } }, '401 token-algorithm'],
  ['PS256 in the header', { header: { alg: 'PS256' } }, '401 token-algorithm'],
  ['a foreign key under a known kid', { key: 'foreign' }, '401 token-key'],
  ['crit', { header: { crit: ['exp'] } }, '401 token-header'],
  ['b64 false', { header: { b64: false } }, '401 token-header'],
  ['jku', { header: { jku: 'http://127.0.0.1:9/keys' } }, '401 token-header'],
  ['an embedded jwk', { header: { jwk: { kty: 'RSA' } } }, '401 token-header'],
  ['a kid that is no text', { header: { kid: 5 } }, '401 token-key'],
  ['a kid that is a path', { header: { kid: '../../etc/passwd' } }, '401 token-key'],
  ['a kid that is SQL', { header: { kid: "' or 1=1 --" } }, '401 token-key'],
  ['an expired time', { claims: { exp: soon() - 3600 } }, '401 token-expired'],
  ['a time to come', { claims: { nbf: soon() + 3600 } }, '401 token-not-yet-valid'],
  ['exp as text', { claims: { exp: '9999999999' } }, '401 token-claims'],
  ['another audience', { claims: { aud: someGuid } }, '401 token-audience'],
  ['Graph’s audience', { claims: { aud: 'https://graph.microsoft.com' } }, '401 token-audience'],
  ['several audiences', { claims: { aud: [someGuid] } }, '401 token-audience'],
  ['another tenant', { claims: { tid: someGuid } }, '401 token-tenant'],
  [
    'an issuer of another host',
    { claims: { iss: 'https://evil.example.test/v2.0' } },
    '401 token-issuer',
  ],
  ['no oid', { claims: { oid: null } }, '401 token-claims'],
  ['roles as text', { claims: { roles: 'Books.Admin' } }, '401 token-claims'],
  ['no azp', { claims: { azp: null } }, '401 token-kind'],
  ['another client', { claims: { azp: someGuid } }, '403 client-not-allowed'],
  ['another scope', { claims: { scp: 'User.Read' } }, '403 scope-missing'],
  ['neither scope nor roles', { claims: { scp: null, roles: null } }, '403 permission-missing'],
  ['idtyp app beside a scope', { claims: { idtyp: 'app' } }, '401 token-claims'],
];
