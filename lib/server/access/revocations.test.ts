import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Revocation, Revocations } from '@/lib/server/auth/revocations.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { followedEveryMs, followRevocations } from './follow-revocations.ts';
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
  const { first, end } = followRevocations({ database: from, tenants, revocations, warn });
  ends.push(end);
  await first;
  const refuses = (issuedAt: number, tenantId = tenantA) => {
    const { token } = testPrincipal();
    const objectId = person;
    return revocations.cover(testPrincipal({ tenantId, objectId, token: { ...token, issuedAt } }));
  };
  return { revocations, refuses, warn };
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

test('another instance refuses them within ten seconds, and one that starts later from the first', async () => {
  const [here, there] = [await instance(), await instance()];
  await revoke(here.revocations);
  await vi.advanceTimersByTimeAsync(followedEveryMs);
  expect(followedEveryMs).toBe(10_000);
  expect([there.refuses(second), there.refuses(second + 1)]).toEqual([true, false]);
  const restarted = await instance();
  expect(restarted.refuses(second)).toBe(true);
  await revoke(here.revocations, now + 60_000);
  await vi.advanceTimersByTimeAsync(followedEveryMs);
  expect([there.refuses(second + 60), restarted.refuses(second + 60)]).toEqual([true, true]);
});

test('a database that fails is told once and asked again, and what is known holds', async () => {
  const { revocations, refuses, warn } = await instance(broken);
  await vi.advanceTimersByTimeAsync(5 * followedEveryMs);
  expect(warn).toHaveBeenCalledOnce();
  await revoke(revocations);
  expect(refuses(second)).toBe(true);
});

test('a revocation that no living token can be older than is not read any more', async () => {
  await revoke(new Revocations());
  vi.setSystemTime(now + 3 * 86_400_000);
  expect((await instance()).refuses(second)).toBe(false);
});
