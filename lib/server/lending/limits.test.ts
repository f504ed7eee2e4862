import { beforeEach, describe, expect, test } from 'vitest';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { cancelHold } from './cancel-hold.ts';
import { returnLoan } from './end-loan.ts';
import { lendAtDesk } from './lend-at-desk.ts';
import { listHolds } from './list-holds.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  emptyLibrary,
  hold,
  librarian,
  monday,
  reader,
} from './testing/library.ts';

const database = await testDatabase();
const [ines, leo] = [reader(1), reader(2)];
const { mostActiveHolds, mostOpenLoans } = lendingRules;
let office = '';

beforeEach(async () => {
  await emptyLibrary(database);
  office = await addOffice(database);
});

const bookWithCopy = () => addBookWithCopies(database, [office]);

/** Makes `count` books, and does something with each. */
async function withBooks<T>(count: number, what: (bookId: string) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let made = 0; made < count; made += 1) done.push(await what((await bookWithCopy()).book.id));
  return done;
}

describe('reservations', () => {
  const refused = { code: 'hold-limit' };

  test('end at the limit, and go on after one is cancelled', async () => {
    const [first] = await withBooks(mostActiveHolds, (id) => hold(database, ines, id));
    const { book } = await bookWithCopy();
    await expect(hold(database, ines, book.id)).rejects.toMatchObject(refused);
    await cancelHold(database, ines, first?.id ?? '', monday);
    await hold(database, ines, book.id);
  });

  test('do not count one whose time to collect is over, swept or not', async () => {
    await withBooks(1, (id) => hold(database, ines, id, monday - 10 * dayMs));
    await withBooks(mostActiveHolds, (id) => hold(database, ines, id));
    expect((await listHolds(database, ines, monday)).items).toHaveLength(mostActiveHolds);
    const { book } = await bookWithCopy();
    await expect(hold(database, ines, book.id)).rejects.toMatchObject(refused);
  });

  test('are not for a book without a copy, which nobody is told to reserve either', async () => {
    const { book } = await addBookWithCopies(database, []);
    const words = { code: 'no-copy-free', message: expect.stringContaining('has no copy') };
    await expect(hold(database, ines, book.id)).rejects.toMatchObject(words);
    await expect(borrow(database, ines, book.id)).rejects.toMatchObject(words);
  });
});

describe('loans', () => {
  const refused = { code: 'loan-limit' };

  test('end at the limit at the desk as well, and what is put aside stays so', async () => {
    const { book, copies } = await bookWithCopy();
    await hold(database, ines, book.id);
    const [first] = await withBooks(mostOpenLoans, (id) => borrow(database, ines, id));
    const barcode = copies[0]?.barcode ?? '';
    const lend = () => {
      const given = { barcode, memberId: ines.objectId };
      return lendAtDesk(database, librarian, given, { now: monday, key: null });
    };
    await expect(borrow(database, ines, book.id)).rejects.toMatchObject(refused);
    await expect(lend()).rejects.toMatchObject(refused);
    await expect(borrow(database, leo, book.id)).rejects.toMatchObject({ code: 'no-copy-free' });
    await returnLoan(database, ines, first?.id ?? '', monday);
    expect((await lend()).loan).toMatchObject({ state: 'open' });
    expect((await listHolds(database, ines, monday)).items).toEqual([]);
  });
});
