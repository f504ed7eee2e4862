import { expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { readKeyId } from './jws-header.ts';

const header = { alg: 'RS256', typ: 'JWT' };
const longest = 'k'.repeat(256);

test('gives the id of the signing key as it is written', () => {
  expect(readKeyId({ ...header, kid: '../x' })).toBe('../x');
  expect(readKeyId({ ...header, kid: longest })).toBe(longest);
});

test('an id longer than any key has is not even looked up', async () => {
  const refusal = await problemOf(() => readKeyId({ ...header, kid: `${longest}k` }));
  expect(refusal).toEqual({ status: 401, code: 'token-key' });
});
