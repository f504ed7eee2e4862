import { beforeEach, describe, expect, test } from 'vitest';
import { LoanQuery } from '@/lib/contract/loans.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { reportLost, returnLoan } from './end-loan.ts';
import { forgetHistory } from './forget-history.ts';
import { listCopies } from './list-copies.ts';
import { listLoans } from './list-loans.ts';
import { renewLoan } from './renew-loan.ts';
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
const ines = reader(1);
const leo = reader(2);
let office = '';

beforeEach(async () => {
  await emptyLibrary(database);
  office = await addOffice(database);
});

async function loansOf(who: typeof ines, query: object = {}) {
  return (await listLoans(database, who, LoanQuery.parse(query), monday)).items;
}

async function statusOf(bookId: string) {
  const { items } = await listCopies(database, ines.tenantId, bookId);
  return items.map((copy) => copy.status);
}

describe('borrowing', () => {
  test('makes a loan that is due four weeks later', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    const loan = await borrow(database, ines, book.id);
    expect(loan).toMatchObject({ state: 'open', dueOn: '2026-02-02', overdue: false, renewals: 0 });
    expect(await loansOf(ines)).toEqual([loan]);
    expect(await loansOf(leo)).toEqual([]);
    expect(await statusOf(book.id)).toEqual(['on-loan']);
  });

  test('ends at the last copy', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    await borrow(database, ines, book.id);
    await expect(borrow(database, leo, book.id)).rejects.toMatchObject({ code: 'no-copy-free' });
  });

  test('gives one copy of a book to a person', async () => {
    const { book } = await addBookWithCopies(database, [office, office]);
    await borrow(database, ines, book.id);
    await expect(borrow(database, ines, book.id)).rejects.toMatchObject({ code: 'already-yours' });
  });

  test('ends at the limit, and goes on after a return', async () => {
    const books = [];
    for (let n = 0; n <= lendingRules.mostOpenLoans; n += 1) {
      books.push((await addBookWithCopies(database, [office])).book.id);
    }
    const last = books.pop() ?? '';
    for (const id of books) await borrow(database, ines, id);
    await expect(borrow(database, ines, last)).rejects.toMatchObject({ code: 'loan-limit' });
    const [one] = await loansOf(ines);
    await returnLoan(database, ines, one?.id ?? '', monday);
    await borrow(database, ines, last);
  });
});

describe('renewing', () => {
  test('counts from today, twice at most', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    const { id } = await borrow(database, ines, book.id);
    const first = await renewLoan(database, ines, id, monday + 20 * dayMs);
    expect(first).toMatchObject({ dueOn: '2026-02-22', renewals: 1, renewalBlockedBy: null });
    const again = await renewLoan(database, ines, id, monday + 20 * dayMs);
    expect(again).toEqual(first);
    await renewLoan(database, ines, id, monday + 40 * dayMs);
    const third = renewLoan(database, ines, id, monday + 60 * dayMs);
    await expect(third).rejects.toMatchObject({ code: 'not-renewable' });
  });

  test('is not for a book that someone waits for', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    const { id } = await borrow(database, ines, book.id);
    await hold(database, leo, book.id);
    expect(await loansOf(ines)).toMatchObject([{ renewalBlockedBy: 'someone-waits' }]);
    const renewal = renewLoan(database, ines, id, monday + dayMs);
    await expect(renewal).rejects.toMatchObject({ code: 'not-renewable' });
  });
});

describe('giving back', () => {
  test('frees the copy, and a second time changes nothing', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    const { id } = await borrow(database, ines, book.id);
    const returned = await returnLoan(database, ines, id, monday + dayMs);
    expect(returned).toMatchObject({ state: 'returned', endedAt: '2026-01-06T12:00:00.000Z' });
    expect(await returnLoan(database, ines, id, monday + 2 * dayMs)).toEqual(returned);
    expect(await statusOf(book.id)).toEqual(['available']);
  });

  test('is for the borrower and the desk alone', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    const { id } = await borrow(database, ines, book.id);
    const act = { code: 'not-found' };
    await expect(returnLoan(database, leo, id, monday)).rejects.toMatchObject(act);
    await expect(reportLost(database, leo, id, monday)).rejects.toMatchObject(act);
    await expect(renewLoan(database, leo, id, monday)).rejects.toMatchObject(act);
    expect(await returnLoan(database, librarian, id, monday)).toMatchObject({ state: 'returned' });
  });
});

describe('losing', () => {
  test('takes the copy out of lending until it is found', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    const { id } = await borrow(database, ines, book.id);
    expect(await reportLost(database, ines, id, monday)).toMatchObject({ state: 'lost' });
    expect(await statusOf(book.id)).toEqual(['lost']);
    expect(await returnLoan(database, ines, id, monday)).toMatchObject({ state: 'returned' });
    expect(await statusOf(book.id)).toEqual(['available']);
    const late = reportLost(database, ines, id, monday);
    await expect(late).rejects.toMatchObject({ code: 'loan-ended' });
  });
});

describe('reading history', () => {
  test('is deleted for the person, kept for the statistics', async () => {
    const { book } = await addBookWithCopies(database, [office, office]);
    const { id } = await borrow(database, ines, book.id);
    await returnLoan(database, ines, id, monday);
    await borrow(database, leo, book.id);
    expect(await loansOf(ines, { status: 'past' })).toHaveLength(1);
    expect(await forgetHistory(database, ines)).toEqual({ loans: 1 });
    expect(await loansOf(ines, { status: 'past' })).toEqual([]);
    expect(await loansOf(leo)).toHaveLength(1);
    const rows = await database.selectFrom('loans').select(['id', 'member_id']).execute();
    expect(rows).toContainEqual({ id, member_id: null });
  });

  test('is paged, newest first', async () => {
    const { book } = await addBookWithCopies(database, [office]);
    for (let day = 0; day < 5; day += 1) {
      const { id } = await borrow(database, ines, book.id, monday + day * dayMs);
      await returnLoan(database, ines, id, monday + day * dayMs + 1);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = LoanQuery.parse({ status: 'past', limit: 2, cursor });
      const page = await listLoans(database, ines, query, monday);
      seen.push(...page.items.map((loan) => loan.lentAt.slice(8, 10)));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['09', '08', '07', '06', '05']);
  });
});
