import { beforeEach, expect, test } from 'vitest';
import { restoreBook, withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { bookQueue } from './book-queue.ts';
import { returnLoan } from './end-loan.ts';
import { listHolds } from './list-holds.ts';
import { listReminders } from './list-reminders.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  emptyLibrary,
  hold,
  librarian,
  reader,
} from './testing/library.ts';
import { expectLibraryInOrder, lendingRows } from './testing/library-in-order.ts';

const database = await testDatabase();
const [ines, leo, mia] = [reader(1), reader(2), reader(3)];
/** Withdrawing and restoring happen at the present time. */
const now = Date.now();
let book = '';

beforeEach(async () => {
  await emptyLibrary(database);
  book = (await addBookWithCopies(database, [await addOffice(database)])).book.id;
});

const withdraw = () => withdrawBook(database, librarian, book, bookQueue);
const restore = () => restoreBook(database, librarian, book, bookQueue);
const holdOf = async (who: typeof ines) => (await listHolds(database, who, now)).items[0];

test('a copy that came back meanwhile is put aside for whoever waits, once the book is restored', async () => {
  const loan = await borrow(database, ines, book, now);
  await hold(database, leo, book, now);
  await withdraw();
  await returnLoan(database, ines, loan.id, now);
  expect(await holdOf(leo)).toMatchObject({ state: 'waiting' });
  await restore();
  expect(await holdOf(leo)).toMatchObject({ state: 'ready' });
  expectLibraryInOrder(await lendingRows(database));
});

test('nobody is asked to collect a withdrawn book, and everybody keeps their place', async () => {
  await hold(database, leo, book, now);
  await hold(database, mia, book, now);
  await withdraw();
  expect(await holdOf(leo)).toMatchObject({ state: 'waiting', position: 1, copy: null });
  expect((await listReminders(database, leo, now)).items).toEqual([]);
  await withdraw();
  await restore();
  await restore();
  expect(await holdOf(leo)).toMatchObject({ state: 'ready' });
  expect(await holdOf(mia)).toMatchObject({ state: 'waiting', position: 1 });
});

test('whose time to collect was over before has lost their place all the same', async () => {
  await hold(database, leo, book, now - 10 * dayMs);
  await hold(database, mia, book, now - 10 * dayMs);
  await withdraw();
  await restore();
  expect(await holdOf(leo)).toBeUndefined();
  expect(await holdOf(mia)).toMatchObject({ state: 'ready' });
});
