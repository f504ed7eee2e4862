import { expect, test } from 'vitest';
import { claimsOfChallenge } from './claims-challenge.ts';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const challenge = (encoded: string, error = 'insufficient_claims') =>
  `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="${error}", claims="${encoded}"`;

test('reads the claims in base64 and in base64url', () => {
  const text = '{"access_token":{"nbf":{"essential":true,"value":"1~~~?"}}}';
  expect(claimsOfChallenge(challenge(btoa(claims)))).toBe(claims);
  const encoded = Buffer.from(text).toString('base64url');
  expect(claimsOfChallenge(challenge(encoded))).toBe(text);
});

test.each([
  ['no header', null],
  ['another error', challenge(btoa(claims), 'invalid_token')],
  ['no claims', 'Bearer error="insufficient_claims"'],
  ['not base64', challenge('%%%')],
  ['not JSON', challenge(btoa('hello'))],
  ['not an object', challenge(btoa('[1]'))],
  ['too long', challenge(btoa(`{"a":"${'x'.repeat(10_000)}"}`))],
])('asks for nothing: %s', (_name, header) => {
  expect(claimsOfChallenge(header)).toBeNull();
});
