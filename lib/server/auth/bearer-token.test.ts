import { describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import {
  hostileCredentials,
  repeatedHeader,
} from '@/scripts/testing/tokens/hostile-credentials.ts';
import { bearerToken } from './bearer-token.ts';
import { parseJws } from './jws-shape.ts';

const token = 'aaa.bbb.ccc';

function request(headers: readonly (readonly [string, string])[], query = ''): Request {
  return new Request(`http://localhost/api/v1/me${query}`, {
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}

test.each(['Bearer', 'bearer', 'BEARER'])('%s introduces the token', (scheme) => {
  expect(bearerToken(request([['Authorization', `${scheme} ${token}`]]), 'authorization')).toBe(
    token,
  );
});

test('several spaces may stand between the scheme and the token (RFC 6750)', () => {
  expect(bearerToken(request([['authorization', `Bearer   ${token}`]]), 'authorization')).toBe(
    token,
  );
});

test('only the configured header is read', () => {
  const both = request([
    ['authorization', 'Bearer of.the.platform'],
    ['x-authorization', `Bearer ${token}`],
  ]);
  expect(bearerToken(both, 'x-authorization')).toBe(token);
});

test('the platform’s token in the other header does not count as one', async () => {
  const platform = request([['authorization', 'Bearer of.the.platform']]);
  const refusal = await problemOf(() => bearerToken(platform, 'x-authorization'));
  expect(refusal).toEqual({ status: 401, code: 'token-missing' });
});

describe('is refused, here or when the token is taken apart', () => {
  for (const { name, code, headers, query } of [...hostileCredentials, repeatedHeader]) {
    test(`${name} → 401 ${code}`, async () => {
      const hostile = request(headers(token), query?.(token));
      const refusal = await problemOf(() => parseJws(bearerToken(hostile, 'authorization')));
      expect(refusal).toEqual({ status: 401, code });
    });
  }
});
