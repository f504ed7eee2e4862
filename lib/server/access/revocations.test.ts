import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Revocation, Revocations } from '@/lib/server/auth/revocations.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { followedWithinMs, followRevocations, longestWaitMs } from './follow-revocations.ts';
import { revokeTokens } from './revoke-tokens.ts';

const database = await testDatabase();
const broken = await testDatabase();
await broken.schema.dropTable('token_revocations').execute();
const admin = testPrincipal({ roles: ['Access.Admin'] });
const now = Date.UTC(2026, 2, 2, 13, 6, 10, 500);
const person = 'cccccccc-0000-4000-8000-0000000000c9';
const ends: (() => void)[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now });
  await database.deleteFrom('token_revocations').execute();
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

/** Another instance on the same database, which is asked for the person's tokens. */
async function instance(from: Database = database, warn = vi.fn()) {
  const revocations = new Revocations();
  const tenants = () => [tenantA, tenantB];
  const following = followRevocations({
    ...{ database: from, tenants, revocations, warn, clock: Date.now },
  });
  ends.push(following.end);
  await following.first;
  const refuses = (issuedAt: number, tenantId = tenantA) => {
    const { token } = testPrincipal();
    const objectId = person;
    return revocations.cover(testPrincipal({ tenantId, objectId, token: { ...token, issuedAt } }));
  };
  return { revocations, refuses, warn, following };
}

const second = Math.floor(now / 1_000);
const revoke = (revocations: Revocations, at = now) => {
  const verifier = { revoke: (one: Revocation) => revocations.add(one) };
  return revokeTokens(database, verifier, admin, { objectId: person }, at);
};

test('tokens issued up to this second are refused at once, here alone and in this tenant alone', async () => {
  const [here, there] = [await instance(), await instance()];
  expect(await revoke(here.revocations)).toEqual({
    objectId: person,
    issuedBefore: '2026-03-02T13:06:11.000Z',
  });
  expect([here.refuses(second), here.refuses(second + 1)]).toEqual([true, false]);
  expect(here.refuses(second, tenantB)).toBe(false);
  expect(there.refuses(second)).toBe(false);
});

test('another instance decides by what is at most ten seconds old, and one that starts later by all', async () => {
  const [here, there] = [await instance(), await instance()];
  await revoke(here.revocations);
  expect(there.following.current()).toBeUndefined();
  vi.advanceTimersByTime(followedWithinMs);
  expect(followedWithinMs).toBe(10_000);
  await there.following.current();
  expect([there.refuses(second), there.refuses(second + 1)]).toEqual([true, false]);
  expect((await instance()).refuses(second)).toBe(true);
});

test('after five seconds a request sets off a reading that nobody waits for', async () => {
  const [here, there] = [await instance(), await instance()];
  await revoke(here.revocations);
  vi.advanceTimersByTime(followedWithinMs / 2);
  expect(there.following.current()).toBeUndefined();
  await vi.waitFor(() => expect(there.refuses(second)).toBe(true));
});

test('nothing is read while nobody asks, nor after the end', async () => {
  const [here, there] = [await instance(), await instance()];
  await revoke(here.revocations);
  await vi.advanceTimersByTimeAsync(100 * followedWithinMs);
  expect(there.refuses(second)).toBe(false);
  there.following.end();
  expect(there.following.current()).toBeUndefined();
});

test('a request waits two seconds at most for a database that wakes, and those behind it no more', async () => {
  const { following, refuses } = await instance();
  await revoke(new Revocations());
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const waking = database.transaction().execute(() => awake);
  vi.advanceTimersByTime(followedWithinMs);
  let waited = false;
  const waiting = following.current()?.then(() => {
    waited = true;
  });
  await vi.advanceTimersByTimeAsync(longestWaitMs - 1);
  expect(waited).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  await following.current();
  expect(refuses(second)).toBe(false);
  wake();
  await waking;
  await vi.waitFor(() => expect(refuses(second)).toBe(true));
});

test('an answer that was long under way is as old as its question', async () => {
  let arrive = Promise.resolve();
  const slow = database.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => arrive.then(() => result),
  });
  const { following, refuses } = await instance(slow);
  vi.advanceTimersByTime(followedWithinMs);
  let send = () => {};
  arrive = new Promise((resolve) => {
    send = resolve;
  });
  const asking = following.current();
  // It finds nothing in the first tenant, and is held up before the second.
  await vi.advanceTimersByTimeAsync(longestWaitMs);
  await asking;
  await revoke(new Revocations());
  vi.advanceTimersByTime(followedWithinMs - longestWaitMs);
  send();
  arrive = Promise.resolve();
  await vi.waitFor(async () => {
    await following.current();
    expect(refuses(second)).toBe(true);
  });
});

test('a database that fails is told once and asked again, and what is known holds', async () => {
  const { revocations, refuses, warn, following } = await instance(broken);
  for (let time = 0; time < 5; time += 1) {
    vi.advanceTimersByTime(followedWithinMs);
    await following.current();
  }
  expect(warn).toHaveBeenCalledOnce();
  await revoke(revocations);
  expect(refuses(second)).toBe(true);
});

test('a revocation that no living token can be older than is not read any more', async () => {
  await revoke(new Revocations());
  vi.setSystemTime(now + 3 * 86_400_000);
  expect((await instance()).refuses(second)).toBe(false);
});
