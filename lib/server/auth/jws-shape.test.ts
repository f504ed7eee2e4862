import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { maxTokenLength, parseJws, refuseTooLarge } from './jws-shape.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('gives header and payload', () => {
  const jws = `${encode({ alg: 'none' })}.${encode({ sub: 'x' })}.AAAA`;
  expect(parseJws(jws)).toEqual({ header: { alg: 'none' }, payload: { sub: 'x' } });
});

test('a token of exactly the largest size passes, one more character does not', async () => {
  expect(await problemOf(() => refuseTooLarge('a'.repeat(maxTokenLength)))).toBe('accepted');
  const refusal = await problemOf(() => refuseTooLarge('a'.repeat(maxTokenLength + 1)));
  expect(refusal).toEqual({ status: 401, code: 'token-too-large' });
});

test('whatever arrives is either parsed or refused, never a crash', async () => {
  const codeUnit = fc.nat({ max: 0xffff });
  const text = fc.array(codeUnit).map((units) => String.fromCharCode(...units));
  const document = fc.constantFrom('{}', '[]', 'null', '{"a":{"b":[1]}}', '{"a":1,"a":2}', '{');
  const segment = fc.oneof(text, fc.base64String(), document.map(base64url));
  const anything = fc.array(segment, { maxLength: 5 }).map((segments) => segments.join('.'));
  await fc.assert(
    fc.asyncProperty(anything, async (token) => {
      await problemOf(() => parseJws(token));
    }),
  );
});

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
