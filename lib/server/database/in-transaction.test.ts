import { beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { inTransaction } from './in-transaction.ts';
import type { Database } from './open-database.ts';
import { isUniqueViolation } from './unique-violation.ts';

const database = await testDatabase();
const deadlock = () => Object.assign(new Error('deadlock'), { number: 1205 });

beforeEach(async () => {
  await database.deleteFrom('denials').execute();
});

test('keeps everything', async () => {
  await inTransaction(database, async (transaction) => {
    await insert(transaction, 'a');
    await insert(transaction, 'b');
  });
  expect(await ids()).toEqual(['a', 'b']);
});

test('undoes everything when the work fails', async () => {
  const work = inTransaction(database, async (transaction) => {
    await insert(transaction, 'a');
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await ids()).toEqual([]);
});

test('a transaction inside another one is a part of it', async () => {
  const work = inTransaction(database, async (outer) => {
    await inTransaction(outer, (inner) => insert(inner, 'a'));
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await ids()).toEqual([]);
});

test('the victim of a deadlock begins again, with nothing of its first attempt', async () => {
  const work = vi.fn(async (transaction: Database) => {
    await insert(transaction, 'a');
    if (work.mock.calls.length < 3) throw deadlock();
  });
  await inTransaction(database, work);
  expect(work).toHaveBeenCalledTimes(3);
  expect(await ids()).toEqual(['a']);
});

test('gives up at the sixth deadlock', async () => {
  const work = vi.fn(() => Promise.reject(deadlock()));
  await expect(inTransaction(database, work)).rejects.toThrow('deadlock');
  expect(work).toHaveBeenCalledTimes(6);
});

test('what the caller finds worth it begins again too', async () => {
  const work = vi.fn(async (transaction: Database) => {
    await insert(transaction, work.mock.calls.length === 1 ? 'taken' : 'free');
  });
  await insert(database, 'taken');
  await inTransaction(database, work, isUniqueViolation);
  expect(await ids()).toEqual(['free', 'taken']);
});

test('an error that does not pass is not tried again', async () => {
  const work = vi.fn(() => Promise.reject(new Error('constraint')));
  await expect(inTransaction(database, work)).rejects.toThrow('constraint');
  expect(work).toHaveBeenCalledOnce();
});

async function insert(transaction: Database, id: string): Promise<void> {
  const text = { at: '', code: '', object_id: '', client_id: '', method: '', path: '', trace: '' };
  const row = {
    ...text,
    kind: 'person',
    permission: null,
    held_roles: '',
    granted_by: '',
  } as const;
  await transaction
    .insertInto('denials')
    .values({ tenant_id: 't', id, ...row })
    .execute();
}

async function ids(): Promise<string[]> {
  const rows = await database.selectFrom('denials').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}
