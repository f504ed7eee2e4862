import { expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { checkLifetime, clockSkewSeconds } from './token-lifetime.ts';

const claims = { iat: 1_000, nbf: 1_000, exp: 5_000 };

test('gives the moments of issue and expiry', () => {
  expect(checkLifetime(claims, 2_000)).toEqual({ issuedAt: 1_000, expiresAt: 5_000 });
});

test.each([
  ['in the last second of the skew', 5_000 + clockSkewSeconds - 1, 'accepted'],
  ['when the skew is over', 5_000 + clockSkewSeconds, { status: 401, code: 'token-expired' }],
  ['as early as the skew allows', 1_000 - clockSkewSeconds, 'accepted'],
  ['a second earlier', 999 - clockSkewSeconds, { status: 401, code: 'token-not-yet-valid' }],
])('%s', async (_name, now, outcome) => {
  expect(await problemOf(() => checkLifetime(claims, now))).toEqual(outcome);
});

test('fractions of a second are times too (RFC 7519 section 2)', () => {
  expect(checkLifetime({ ...claims, exp: 5_000.5 }, 2_000).expiresAt).toBe(5_000.5);
});
