import { expect, test } from 'vitest';
import { count, emptyImports, row, send, start } from './books/imports/testing/import-rows.ts';
import { borrowBook } from './lending/borrow-book.ts';
import {
  addBookWithCopies,
  addOffice,
  dayMs,
  hold,
  monday,
  reader,
} from './lending/testing/library.ts';
import { runDueWork } from './run-due-work.ts';
import { testDatabase } from './testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from './testing/test-principal.ts';

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

test('due work drops what it takes to undo an import once it cannot be undone any more', async () => {
  await emptyImports(database);
  const { id, keptUntil } = await start(database);
  await send(database, id, 1, [row(1)]);
  const until = Date.parse(keptUntil);
  const noted = () => database.selectFrom('import_changes').select('place').execute();
  await runDueWork(database, [tenantA], until - dayMs);
  expect(await noted()).toHaveLength(1);
  await runDueWork(database, [tenantA], until + dayMs);
  expect(await noted()).toEqual([]);
  expect(await count(database, 'books')).toBe(1);
});
