import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FetchedToken, KeptToken } from './kept-token.ts';

const minute = 60_000;
const hour = 60 * minute;

let answers: (() => Promise<FetchedToken>)[];
let fetches: number;
let kept: KeptToken;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  answers = [];
  fetches = 0;
  kept = new KeptToken({
    clock: Date.now,
    fetch: async () => {
      fetches += 1;
      const answer = answers.shift();
      if (answer !== undefined) return answer();
      return { token: `t${fetches}`, expiresAt: Date.now() + hour };
    },
  });
});
afterEach(() => {
  kept.close();
  vi.useRealTimers();
});

const failing = () => Promise.reject(new Error('no endpoint'));
const token = async () => (await kept.get()).token;

test('cold calls at the same time share one request', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, token));
  expect(new Set(all)).toEqual(new Set(['t1']));
  expect(fetches).toBe(1);
});

test('is renewed behind the requests shortly before its end', async () => {
  await token();
  await vi.advanceTimersByTimeAsync(55 * minute);
  expect([await token(), fetches]).toEqual(['t1', 1]);
  await vi.advanceTimersByTimeAsync(minute);
  expect([await token(), fetches]).toEqual(['t2', 2]);
});

test('is renewed when the issuer advises it', async () => {
  answers = [async () => ({ token: 'day', expiresAt: 24 * hour, renewAfter: 12 * hour })];
  await token();
  await vi.advanceTimersByTimeAsync(12 * hour - 1);
  expect(await token()).toBe('day');
  await vi.advanceTimersByTimeAsync(1);
  expect(await token()).toBe('t2');
});

test('a life of a minute is renewed at half of it', async () => {
  answers = [async () => ({ token: 'short', expiresAt: minute })];
  await token();
  expect(kept.held()?.renewsAt).toBe(30_000);
});

test('an outage within its life is invisible, and it is renewed when that ends', async () => {
  await token();
  answers = [failing, failing, failing];
  await vi.advanceTimersByTimeAsync(56 * minute);
  expect([await token(), fetches]).toEqual(['t1', 3]);
  await vi.advanceTimersByTimeAsync(minute);
  expect(await token()).toBe('t5');
});

test('after its end the failure is told, and many callers cause few requests', async () => {
  await token();
  answers = Array.from({ length: 1_000 }, () => failing);
  await vi.advanceTimersByTimeAsync(2 * hour);
  const before = fetches;
  for (let call = 0; call < 100; call += 1) {
    await expect(token()).rejects.toThrow('no endpoint');
  }
  expect(fetches - before).toBe(1);
});

test('a process that was frozen renews with the next call', async () => {
  await token();
  vi.setSystemTime(57 * minute);
  expect(await token()).toBe('t1');
  expect(fetches).toBe(2);
});

test.each([
  ['without an end', Number.NaN],
  ['that ended already, by a clock that is wrong', -hour],
])('a token %s serves its caller alone, and no timer runs', async (_name, expiresAt) => {
  answers = [1, 2, 3].map((n) => async () => ({ token: `odd${n}`, expiresAt }));
  expect(await token()).toBe('odd1');
  expect(await token()).toBe('odd2');
  expect(vi.getTimerCount()).toBe(0);
});

test('a token that ends while the request travels is not handed out', async () => {
  answers = [async () => ({ token: 'ending', expiresAt: Date.now() + 1_000 })];
  await token();
  expect(await token()).toBe('t2');
});
