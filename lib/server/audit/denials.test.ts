import { beforeEach, expect, test, vi } from 'vitest';
import { DenialQuery } from '@/lib/contract/denials.ts';
import type { Logger } from '@/lib/server/log.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { listDenials } from './list-denials.ts';
import { createRecentReceipts } from './recent-receipts.ts';
import { recordDenial } from './record-denial.ts';

const database = await testDatabase();
const broken = await testDatabase();
const log = { error: vi.fn() } as unknown as Logger & { error: ReturnType<typeof vi.fn> };
const refusal = {
  code: 'permission-missing',
  method: 'GET',
  path: '/api/v1/admin',
  trace: '0af7651916cd43dd8448eb211c80319c',
  permission: 'library.administer',
} as const;

let caller = testPrincipal();
beforeEach(async () => {
  await database.deleteFrom('denials').execute();
  caller = testPrincipal({ objectId: crypto.randomUUID() });
});

const list = (query: object = {}, tenantId = tenantA) =>
  listDenials(database, tenantId, DenialQuery.parse(query));

test('a refusal is kept with everything that explains it', async () => {
  const receipt = await recordDenial(database, log, caller, refusal);
  expect((await list({ receipt })).items).toMatchObject([
    {
      id: receipt,
      code: 'permission-missing',
      objectId: caller.objectId,
      path: '/api/v1/admin',
      permission: 'library.administer',
      heldRoles: ['Books.Librarian'],
      grantedBy: ['Books.Admin'],
      trace: refusal.trace,
    },
  ]);
});

test('asking again within a minute keeps the receipt and writes nothing', async () => {
  const first = await recordDenial(database, log, caller, refusal);
  expect(await recordDenial(database, log, caller, refusal)).toBe(first);
  expect((await list()).items).toHaveLength(1);
});

test('one caller cannot fill the trail with different paths', async () => {
  for (let index = 0; index < 100; index += 1) {
    const receipt = await recordDenial(database, log, caller, { ...refusal, path: `/${index}` });
    expect(receipt).toBeDefined();
  }
  expect((await list({ limit: 100 })).items).toHaveLength(30);
});

test('nor by asking for all of them at once', async () => {
  const paths = Array.from({ length: 100 }, (_, index) => `/${index % 50}`);
  const receipts = await Promise.all(
    paths.map((path) => recordDenial(database, log, caller, { ...refusal, path })),
  );
  expect(receipts).not.toContain(undefined);
  expect((await list({ limit: 100 })).items).toHaveLength(30);
});

test('newest first, page by page, and only the tenant’s own', async () => {
  const receipts = [];
  for (const path of ['/1', '/2', '/3']) {
    receipts.unshift(await recordDenial(database, log, caller, { ...refusal, path }));
  }
  const first = await list({ limit: 2 });
  const second = await list({ limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map((denial) => denial.id)).toEqual(receipts);
  expect(second.nextCursor).toBeNull();
  expect((await list({}, tenantB)).items).toEqual([]);
});

test('a trail that cannot be written is logged, and there is no receipt', async () => {
  await broken.schema.dropTable('denials').execute();
  expect(await recordDenial(broken, log, caller, refusal)).toBeUndefined();
  expect(log.error).toHaveBeenCalledOnce();
});

test('a refusal that could not be written is written when it comes again', async () => {
  await recordDenial(broken, log, caller, refusal);
  await recordDenial(broken, log, caller, { ...refusal, path: '/other' });
  const receipt = await recordDenial(database, log, caller, refusal);
  expect((await list({ receipt })).items).toHaveLength(1);
});

test('receipts are forgotten after a minute, and the oldest callers first', () => {
  let now = 0;
  const receipts = createRecentReceipts(() => now);
  receipts.remember(caller, refusal, 'r1');
  now = 59_999;
  expect(receipts.find(caller, refusal)).toBe('r1');
  now = 60_000;
  expect(receipts.find(caller, refusal)).toBeUndefined();
});

test('a clock that is set back lengthens no minute', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const receipts = createRecentReceipts();
  receipts.remember(caller, refusal, 'r1');
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(60_000);
  expect(receipts.find(caller, refusal)).toBeUndefined();
  vi.useRealTimers();
});
