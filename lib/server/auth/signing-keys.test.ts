import { describe, expect, test } from 'vitest';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import type { KeySet, SigningKey } from './key-set.ts';
import { maxAgeMs, refreshAfterMs, SigningKeys, searchAgainAfterMs } from './signing-keys.ts';

const second = 1_000;
const unknownKey = { status: 401, code: 'token-key' };
const unavailable = { status: 503, code: 'dependency-down' };

/** Keys over an endpoint and a clock that the test holds in its hands. */
function startKeys() {
  const key = (keyId: string) => ({ keyId }) as SigningKey;
  const state = {
    now: 1_000_000,
    fetches: 0,
    published: ['a'],
    down: false,
    gate: Promise.resolve(),
  };
  const cache = new Map<string, SigningKey>();
  const keep = (keyId: string) => cache.get(keyId) ?? cache.set(keyId, key(keyId)).get(keyId);
  const keys = new SigningKeys({
    clock: () => state.now,
    fetchKeys: async () => {
      state.fetches += 1;
      await state.gate;
      if (state.down) throw new Error('the endpoint is down');
      const entries = state.published.map((id) => [id, keep(id)]);
      return { issuer: 'issuer', keys: new Map(entries as [string, SigningKey][]) as KeySet };
    },
  });
  const find = (keyId: string) => problemOf(() => keys.find(keyId));
  /** Lets a fetch behind the requests come to its end. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { state, keys, find, settle };
}

async function retryAfter(keys: SigningKeys): Promise<string | undefined> {
  const error = await keys.find('a').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).options.headers?.['retry-after'];
}

describe('fetching', () => {
  test('a hundred first requests make one fetch', async () => {
    const { state, find } = startKeys();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => find('a')));
    expect(new Set(outcomes)).toEqual(new Set(['accepted']));
    expect(state.fetches).toBe(1);
  });

  test('within the hour nothing is fetched again', async () => {
    const { state, find } = startKeys();
    await find('a');
    state.now += refreshAfterMs - 1;
    await find('a');
    expect(state.fetches).toBe(1);
  });

  test('after the hour one fetch runs behind the requests, which do not wait for it', async () => {
    const { state, find, settle } = startKeys();
    await find('a');
    state.now += refreshAfterMs;
    let open = () => {};
    state.gate = new Promise((resolve) => {
      open = resolve;
    });
    state.published = ['b'];
    expect(await Promise.all([find('a'), find('a'), find('a')])).toEqual(Array(3).fill('accepted'));
    expect(state.fetches).toBe(2);
    open();
    await settle();
    expect(await find('b')).toBe('accepted');
    expect(state.fetches).toBe(2);
  });

  test('a clock that was set back refreshes at once', async () => {
    const { state, keys } = startKeys();
    await keys.refresh();
    state.now -= second;
    expect(keys.atHand()).toBeDefined();
    expect(state.fetches).toBe(2);
  });
});

describe('an unknown key', () => {
  test('is looked for once, and a thousand of them make no more than that one fetch', async () => {
    const { state, find } = startKeys();
    await find('a');
    const ids = Array.from({ length: 1_000 }, (_, index) => `made-up-${index}`);
    const outcomes = await Promise.all(ids.map(find));
    expect(outcomes).toEqual(Array(1_000).fill(unknownKey));
    expect(state.fetches).toBe(2);
  });

  test('is looked for again after the cool-down, not before', async () => {
    const { state, find } = startKeys();
    await find('made-up');
    const fetches = state.fetches;
    state.now += searchAgainAfterMs - 1;
    await find('made-up');
    expect(state.fetches).toBe(fetches);
    state.now += 1;
    await find('made-up');
    expect(state.fetches).toBe(fetches + 1);
  });

  test('that has just been published is found without waiting for the hour', async () => {
    const { state, find } = startKeys();
    await find('a');
    state.published = ['a', 'b'];
    expect(await Promise.all([find('b'), find('b')])).toEqual(['accepted', 'accepted']);
    expect(state.fetches).toBe(2);
  });

  test('cannot be judged during an outage', async () => {
    const { state, find } = startKeys();
    await find('a');
    state.down = true;
    expect(await find('b')).toEqual(unavailable);
    expect(await find('a')).toBe('accepted');
  });
});

describe('an outage', () => {
  test('is invisible for a day and visible after it', async () => {
    const { state, keys, find } = startKeys();
    await find('a');
    state.down = true;
    state.now += maxAgeMs - 1;
    expect(await find('a')).toBe('accepted');
    await keys.refresh();
    expect(keys.status()).toEqual({
      status: 'degraded',
      detail: expect.stringMatching(/last ones/),
    });
    state.now += 1;
    expect(await find('a')).toEqual(unavailable);
    expect(keys.status()).toEqual({ status: 'down', detail: 'The keys cannot be fetched.' });
  });

  test('from the start answers 503 with the seconds to wait, and does not fetch meanwhile', async () => {
    const { state, keys, find } = startKeys();
    state.down = true;
    await keys.refresh();
    await keys.refresh();
    expect(await retryAfter(keys)).toBe('2');
    expect(await find('a')).toEqual(unavailable);
    expect(state.fetches).toBe(2);
  });

  test('ends with the first try that succeeds', async () => {
    const { state, keys, find } = startKeys();
    state.down = true;
    await find('a');
    state.down = false;
    expect(await find('a')).toEqual(unavailable);
    state.now += second;
    expect(await find('a')).toBe('accepted');
    expect(keys.status()).toEqual({ status: 'ready' });
  });

  test('that comes back begins with a short wait again', async () => {
    const { state, keys, find } = startKeys();
    state.down = true;
    await keys.refresh();
    await keys.refresh();
    state.down = false;
    state.now += 2 * second;
    expect(await find('a')).toBe('accepted');
    state.down = true;
    state.now += maxAgeMs;
    expect(await retryAfter(keys)).toBe('1');
  });

  test('slows the refresh down to one try a minute', async () => {
    const { state, find, settle } = startKeys();
    await find('a');
    state.down = true;
    state.now += refreshAfterMs;
    for (let elapsed = 0; elapsed < 600; elapsed++) {
      await find('a');
      await settle();
      state.now += second;
    }
    expect(state.fetches).toBeGreaterThan(10);
    expect(state.fetches).toBeLessThan(20);
  });
});

test('before the first fetch the keys are down', () => {
  expect(startKeys().keys.status()).toEqual({
    status: 'down',
    detail: expect.stringMatching(/not fetched yet/),
  });
});

test('a key is published as long as the set at hand has that very key', async () => {
  const { state, keys } = startKeys();
  const { key } = await keys.find('a');
  expect(keys.publishes(key)).toBe(true);
  expect(keys.publishes({ ...key })).toBe(false);
  state.published = ['b'];
  await keys.refresh();
  expect(keys.publishes(key)).toBe(false);
});
