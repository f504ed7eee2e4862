import { beforeEach, describe, expect, test } from 'vitest';
import { IdleQuery, OfficeStatisticsQuery, StatisticsQuery } from '@/lib/contract/statistics.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB } from '@/lib/server/testing/test-principal.ts';
import { returnLoan } from '../end-loan.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  emptyLibrary,
  hold,
  reader,
} from '../testing/library.ts';
import { bookStatistics } from './book-statistics.ts';
import { countLoans } from './count-loans.ts';
import { listIdle } from './list-idle.ts';
import { loanStatistics } from './loan-statistics.ts';
import { officeStatistics } from './office-statistics.ts';

const database = await testDatabase();
let later = Date.UTC(2030, 0, 1);

beforeEach(async () => {
  await emptyLibrary(database);
  // Answers are kept for some minutes: each test asks in a time of its own.
  later += dayMs;
});

/** A loan that ends the day after it began. */
async function lent(bookId: string, now: number, who = reader(1)): Promise<void> {
  const loan = await borrow(database, who, bookId, now);
  await returnLoan(database, who, loan.id, now + dayMs);
}

const loans = (query: Partial<StatisticsQuery>, tenantId = tenantA) =>
  loanStatistics(database, tenantId, StatisticsQuery.parse(query), later);

const perMonth = ({ months }: Awaited<ReturnType<typeof loans>>) =>
  Object.fromEntries(months.map((one) => [one.month, one.loans]));

describe('loans by month', () => {
  test('a loan belongs to the month that its office has: one moment, two months', async () => {
    const auckland = await addOffice(database, 'Pacific/Auckland');
    const losAngeles = await addOffice(database, 'America/Los_Angeles');
    const east = await addBookWithCopies(database, [auckland]);
    const west = await addBookWithCopies(database, [losAngeles]);
    const newYear = Date.UTC(2026, 0, 1, 0, 30);
    await lent(east.book.id, newYear);
    await lent(west.book.id, newYear);
    const answer = await loans({ from: '2025-12', to: '2026-01' });
    const index = answer.offices.findIndex(({ id }) => id === auckland);
    expect(perMonth(answer)).toEqual({
      '2025-12': index === 0 ? [0, 1] : [1, 0],
      '2026-01': index === 0 ? [1, 0] : [0, 1],
    });
    expect(perMonth(await loans({ from: '2026-01', to: '2026-01', office: losAngeles }))).toEqual({
      '2026-01': [0],
    });
    const books = await bookStatistics(
      database,
      tenantA,
      { from: '2026-01', to: '2026-01' },
      later,
    );
    expect(books.lent.map(({ book, loans }) => [book.id, loans])).toEqual([[east.book.id, 1]]);
  });

  test('counted or not yet, every loan is there once; the days of the week too', async () => {
    const office = await addOffice(database, 'Europe/Oslo');
    const { book } = await addBookWithCopies(database, [office]);
    const wednesday = Date.UTC(2026, 2, 4, 12);
    await lent(book.id, wednesday);
    await countLoans(database, tenantA, wednesday + 2 * dayMs);
    await lent(book.id, wednesday + 7 * dayMs);
    await lent(book.id, later - 60_000);
    expect(await countLoans(database, tenantA, later)).toBe(
      await countLoans(database, tenantA, later),
    );
    const march = await loans({ from: '2026-03', to: '2026-03' });
    expect(march).toMatchObject({ loans: 2, weekdays: [0, 0, 2, 0, 0, 0, 0] });
    expect((await loans({})).loans).toBe(1);
    const days = await database.selectFrom('loan_days').select(['day', 'loans']).execute();
    expect(days).toEqual([
      { day: '2026-03-04', loans: 1 },
      { day: '2026-03-11', loans: 1 },
    ]);
  });

  test('two that count at once count everything once', async () => {
    const office = await addOffice(database);
    const { book } = await addBookWithCopies(database, [office]);
    for (let n = 0; n < 5; n += 1) await lent(book.id, Date.UTC(2026, 4, 1 + 3 * n));
    await Promise.all([1, 2, 3].map(() => countLoans(database, tenantA, later)));
    const { total } = await database
      .selectFrom('loan_days')
      .select((row) => row.fn.sum<number>('loans').as('total'))
      .executeTakeFirstOrThrow();
    expect(total).toBe(5);
  });

  test('the usual range is two years, and an impossible one is refused', async () => {
    await addOffice(database);
    const { months, to } = await loans({});
    expect(months).toHaveLength(24);
    expect(months.at(-1)?.month).toBe(to);
    const wrong = { status: 400, code: 'malformed-query' };
    expect(await problemOf(() => loans({ from: '2026-02', to: '2026-01' }))).toEqual(wrong);
    expect(await problemOf(() => loans({ from: '1990-01', to: '2026-01' }))).toEqual(wrong);
    const unknown = '019a3f0c-51d2-7c44-9a6b-2f8e60b1d7a3';
    expect(await problemOf(() => loans({ office: unknown }))).toEqual(wrong);
  });
});

test('the most wanted: by people who wait, and by loans in the range', async () => {
  const office = await addOffice(database);
  const often = await addBookWithCopies(database, [office]);
  const waited = await addBookWithCopies(database, [office]);
  const may = Date.UTC(2026, 4, 4, 12);
  for (let n = 0; n < 3; n += 1) await lent(often.book.id, may + 2 * n * dayMs);
  await borrow(database, reader(1), waited.book.id, may);
  await hold(database, reader(2), waited.book.id, may);
  await hold(database, reader(3), waited.book.id, may);
  const range = { from: '2026-05', to: '2026-05' };
  const { lent: ranked, waitedFor } = await bookStatistics(database, tenantA, range, later);
  expect(ranked.map((one) => [one.book.id, one.loans, one.waiting])).toEqual([
    [often.book.id, 3, 0],
    [waited.book.id, 1, 2],
  ]);
  expect(waitedFor.map((one) => [one.book.id, one.waiting])).toEqual([[waited.book.id, 2]]);
  const june = await bookStatistics(database, tenantA, { from: '2026-06', to: '2026-06' }, later);
  expect(june).toMatchObject({ lent: [], waitedFor: [{ loans: 0, waiting: 2 }] });
});

describe('offices', () => {
  test('beside each other: copies, what is out, late and idle, and how long people wait', async () => {
    const office = await addOffice(database, 'Europe/Dublin');
    const empty = await addOffice(database, 'Europe/Lisbon');
    const { book } = await addBookWithCopies(database, [office, office]);
    const start = Date.UTC(2026, 4, 4, 12);
    const loan = await borrow(database, reader(1), book.id, start);
    await borrow(database, reader(2), book.id, start);
    await hold(database, reader(3), book.id, start);
    await returnLoan(database, reader(1), loan.id, start + 6 * dayMs);
    const query = OfficeStatisticsQuery.parse({ from: '2026-05', to: '2026-05' });
    const { offices } = await officeStatistics(database, tenantA, query, later);
    expect(offices.find((one) => one.office.id === office)).toMatchObject({
      copies: 2,
      onLoan: 1,
      overdue: 1,
      loans: 2,
      holds: 1,
      averageWaitDays: 6,
      medianWaitDays: 6,
    });
    expect(offices.find((one) => one.office.id === empty)).toMatchObject({
      copies: 0,
      loans: 0,
      averageWaitDays: null,
    });
  });

  test('idle copies are listed page by page, the longest idle first, without those on loan', async () => {
    const [oslo, lisbon] = [await addOffice(database), await addOffice(database, 'Europe/Lisbon')];
    const { copies } = await addBookWithCopies(database, [oslo, lisbon, oslo, lisbon, oslo]);
    for (const [n, copy] of copies.entries()) {
      const idle_since = new Date(Date.UTC(2024, n, 1)).toISOString();
      await database.updateTable('copies').set({ idle_since }).where('id', '=', copy.id).execute();
    }
    const lentOut = await borrow(
      database,
      reader(1),
      copies[0]?.book.id ?? '',
      Date.UTC(2026, 0, 1),
    );
    const idle = copies.filter((copy) => copy.id !== lentOut.copy.id).map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = IdleQuery.parse({ limit: 2, ...(cursor && { cursor }) });
      const page = await listIdle(database, tenantA, query, later);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(idle);
    const query = OfficeStatisticsQuery.parse({});
    const { offices } = await officeStatistics(database, tenantA, query, later);
    expect(offices.reduce((sum, one) => sum + one.idle, 0)).toBe(idle.length);
    const recent = IdleQuery.parse({ months: 120 });
    expect((await listIdle(database, tenantA, recent, later)).items).toEqual([]);
  });
});

test('another tenant has figures of its own', async () => {
  const office = await addOffice(database);
  const { book } = await addBookWithCopies(database, [office]);
  await lent(book.id, Date.UTC(2026, 4, 4));
  await addOffice(database, 'Europe/Oslo', tenantB);
  const range = { from: '2026-05', to: '2026-05' };
  expect(await loans(range, tenantB)).toMatchObject({ loans: 0 });
  expect(await bookStatistics(database, tenantB, range, later)).toMatchObject({ lent: [] });
  expect((await listIdle(database, tenantB, IdleQuery.parse({}), later)).items).toEqual([]);
  const foreign = { ...range, office };
  expect(await problemOf(() => loans(foreign, tenantB))).toMatchObject({ status: 400 });
});
