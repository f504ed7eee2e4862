import { expect, test } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { borrowBook } from './borrow-book.ts';
import { runDueWork } from './run-due-work.ts';
import { addBookWithCopies, addOffice, dayMs, hold, monday, reader } from './testing/library.ts';

const database = await testDatabase();
const later = monday + 5 * dayMs;

async function readyHold(tenantId: string): Promise<void> {
  const office = await addOffice(database, 'Europe/Oslo', tenantId);
  const by = testPrincipal({ tenantId });
  const { book } = await addBookWithCopies(database, [office], by);
  await hold(database, reader(1, tenantId), book.id);
}

test('due work ends what nobody collected, in the tenants it is given, once', async () => {
  await readyHold(tenantA);
  await readyHold(tenantB);
  expect(await runDueWork(database, [tenantA], monday)).toBe(0);
  expect(await runDueWork(database, [tenantA], later)).toBe(1);
  expect(await runDueWork(database, [tenantA, tenantB], later)).toBe(1);
  expect(await runDueWork(database, [tenantA, tenantB], later)).toBe(0);
});

test('due work forgets kept answers when they are a day old', async () => {
  const office = await addOffice(database);
  const { book } = await addBookWithCopies(database, [office]);
  await borrowBook(
    database,
    reader(5),
    { bookId: book.id, officeId: null },
    { now: monday, key: 'k' },
  );
  const kept = () => database.selectFrom('kept_answers').select('at').execute();
  await runDueWork(database, [tenantA], monday + dayMs);
  expect(await kept()).toHaveLength(1);
  await runDueWork(database, [tenantA], monday + dayMs + 1);
  expect(await kept()).toEqual([]);
});
