import { afterEach, expect, test, vi } from 'vitest';
import { dueWorkEveryMs, dueWorkOf } from './due-work.ts';
import { addBookWithCopies, addOffice, dayMs, hold, reader } from './lending/testing/library.ts';
import { testDatabase } from './testing/test-database.ts';
import { tenantA } from './testing/test-principal.ts';

const database = await testDatabase();
const broken = await testDatabase();
await broken.schema.dropTable('loans').execute();
await broken.schema.dropTable('holds').execute();

afterEach(() => vi.useRealTimers());

function dueWork(from = database) {
  const log = { info: vi.fn(), error: vi.fn() };
  let now = 0;
  /** Asked for each time. */
  const tenants = vi.fn(() => [tenantA]);
  const begin = dueWorkOf({ database: from, tenants, log, clock: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { begin, log, pass, tenants };
}

/** Put aside by now, for someone who will not come within five days. */
async function readyHold(): Promise<void> {
  const office = await addOffice(database);
  const { book } = await addBookWithCopies(database, [office]);
  await hold(database, reader(1), book.id);
}

test('is done when it is asked for, and again after five minutes', async () => {
  const { begin, log, pass, tenants } = dueWork();
  await readyHold();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * dayMs });
  begin();
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledWith({ expired: 1 }, 'holds expired'));
  await readyHold();
  pass(dueWorkEveryMs - 1);
  begin();
  pass(1);
  expect(tenants).toHaveBeenCalledOnce();
  begin();
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledTimes(2));
});

test('that fails is told, and tried again', async () => {
  const { begin, log, pass } = dueWork(broken);
  begin();
  await vi.waitFor(() => expect(log.error).toHaveBeenCalledOnce());
  pass(dueWorkEveryMs);
  begin();
  await vi.waitFor(() => expect(log.error).toHaveBeenCalledTimes(2));
});
