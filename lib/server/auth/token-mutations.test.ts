import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { startVerifier, type VerifierUnderTest } from '@/lib/server/testing/verifier-under-test.ts';
import { validToken } from '@/scripts/testing/tokens/token-kit.ts';

const runs = { numRuns: 500 };
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
/** Any UTF-16, halves of surrogate pairs too. */
const text = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));
const inserted = fc.oneof(fc.constantFrom(...alphabet), text);
let under: VerifierUnderTest;
let token: string;

beforeAll(async () => {
  under = await startVerifier();
  token = validToken(under.kit);
  await under.verifier.verify(token);
});

afterAll(() => under[Symbol.asyncDispose]());

/** Every refusal must be a 401: `problemOf` lets any other error through, and fails the test. */
async function expectRefusal(mutant: string): Promise<void> {
  if (mutant === token) return;
  expect(await problemOf(() => under.verifier.verify(mutant))).toMatchObject({ status: 401 });
}

test('a token with some characters replaced, put in or left out is refused', async () => {
  const edit = fc.tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 3 }), inserted);
  await fc.assert(
    fc.asyncProperty(edit, async ([at, removed, put]) => {
      const start = at % token.length;
      await expectRefusal(token.slice(0, start) + put + token.slice(start + removed));
    }),
    runs,
  );
});

test('a token with one bit of a segment flipped is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 2 }), fc.nat(), fc.nat({ max: 7 }), async (index, at, bit) => {
      const segments = token.split('.').map((segment) => Buffer.from(segment, 'base64url'));
      const bytes = segments[index] ?? Buffer.alloc(1);
      const position = at % bytes.length;
      bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
      await expectRefusal(segments.map((segment) => segment.toString('base64url')).join('.'));
    }),
    runs,
  );
});

test('a token with its segments in another order or number is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { maxLength: 6 }), async (order) => {
      const segments = token.split('.');
      await expectRefusal(order.map((index) => segments[index]).join('.'));
    }),
    runs,
  );
});

test('whatever else is sent is refused', async () => {
  await fc.assert(fc.asyncProperty(text, expectRefusal), runs);
});
