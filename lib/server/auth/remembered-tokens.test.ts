import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { getHeapSnapshot } from 'node:v8';
import { expect, test } from 'vitest';
import { RememberedTokens } from './remembered-tokens.ts';

test('gives what was remembered until it is forgotten', () => {
  const tokens = new RememberedTokens<number>();
  tokens.remember('h.p.a', 1);
  expect(tokens.get('h.p.a')).toBe(1);
  tokens.forget('h.p.a');
  expect(tokens.get('h.p.a')).toBeUndefined();
});

test.each(['h.p.b', 'h.q.a', 'i.p.a', 'a', '.a', 'h.p.a.', 'h.p.', ''])(
  'h.p.a is not remembered as %j',
  (other) => {
    const tokens = new RememberedTokens<number>();
    tokens.remember('h.p.a', 1);
    expect(tokens.get(other)).toBeUndefined();
  },
);

test('the oldest makes room, and remembering again makes young', () => {
  const tokens = new RememberedTokens<number>(2);
  tokens.remember('h.p.a', 1);
  tokens.remember('h.p.b', 2);
  tokens.remember('h.p.a', 3);
  tokens.remember('h.p.c', 4);
  expect(['h.p.a', 'h.p.b', 'h.p.c'].map((token) => tokens.get(token))).toEqual([3, undefined, 4]);
});

test('the token itself is nowhere in memory afterwards', async () => {
  const tokens = new RememberedTokens<number>();
  const [signed, signature] = [`header.${randomUUID()}`, randomUUID()];
  rememberFresh(tokens, signed, signature);
  const heap = await text(getHeapSnapshot());
  expect(heap).toContain(signed);
  expect(heap.includes(`${signed}.${signature}`)).toBe(false);
  expect(tokens.get(`${signed}.${signature}`)).toBe(1);
});

/** With a token that came over the wire, and that nobody holds afterwards. */
function rememberFresh(tokens: RememberedTokens<number>, signed: string, signature: string): void {
  tokens.remember(Buffer.from(`${signed}.${signature}`).toString(), 1);
}
