import { expect, test } from 'vitest';
import { IdleQuery, OfficeStatisticsQuery } from '@/lib/contract/statistics.ts';
import { restoreBook, withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { bookQueue } from '../book-queue.ts';
import { returnLoan } from '../end-loan.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  librarian,
  monday,
  reader,
} from '../testing/library.ts';
import { listIdle } from './list-idle.ts';
import { officeStatistics } from './office-statistics.ts';

const database = await testDatabase();
const ines = reader(1);

test('a copy of a withdrawn book is out of lending, but for one that somebody has', async () => {
  // Answers are kept for some minutes: each question is asked at a time of its own.
  let asked = monday + 600 * dayMs;
  async function figures() {
    asked += dayMs;
    const { offices } = await officeStatistics(
      database,
      tenantA,
      OfficeStatisticsQuery.parse({}),
      asked,
    );
    const { items } = await listIdle(database, tenantA, IdleQuery.parse({}), asked);
    const [{ copies, onLoan, overdue, idle } = {}] = offices;
    return { copies, onLoan, overdue, idle, listed: items.map(({ book }) => book.id) };
  }

  const office = await addOffice(database);
  const there = (await addBookWithCopies(database, [office])).book.id;
  const gone = (await addBookWithCopies(database, [office, office, office])).book.id;
  await database
    .updateTable('copies')
    .set({ idle_since: new Date(monday).toISOString() })
    .execute();
  const loan = await borrow(database, ines, gone, monday);
  const before = { copies: 4, onLoan: 1, overdue: 1, idle: 3, listed: [there, gone, gone] };
  const inOrder = ({ listed, ...rest }: typeof before) => ({ ...rest, listed: listed.toSorted() });
  expect(inOrder((await figures()) as typeof before)).toEqual(inOrder(before));

  await withdrawBook(database, librarian, gone, bookQueue);
  const out = { copies: 2, onLoan: 1, overdue: 1, idle: 1, listed: [there] };
  expect(await figures()).toEqual(out);

  await returnLoan(database, ines, loan.id, asked);
  expect(await figures()).toEqual({ ...out, copies: 1, onLoan: 0, overdue: 0 });

  await restoreBook(database, librarian, gone, bookQueue);
  expect(await figures()).toMatchObject({ copies: 4, onLoan: 0, idle: 4 });
});
