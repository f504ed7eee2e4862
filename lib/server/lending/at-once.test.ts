import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { NewLoan } from '@/lib/contract/loans.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { addCopy } from './add-copy.ts';
import { borrowBook } from './borrow-book.ts';
import { returnLoan } from './end-loan.ts';
import { listCopies } from './list-copies.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  emptyLibrary,
  hold,
  librarian,
  monday,
  reader,
} from './testing/library.ts';

// Two processes on one file, as far as SQLite is concerned: each connection has its own locks. They
// must not wait for each other inside this one thread, so a lock is an error at once, and retried.
const folder = mkdtempSync(join(tmpdir(), 'keyless-at-once-'));
const [one, two] = [openDatabase(`file:${folder}/a.db`), openDatabase(`file:${folder}/a.db`)];
await migrate(one);
for (const connection of [one, two]) await sql`pragma busy_timeout = 0`.execute(connection);
afterAll(async () => {
  await Promise.all([one.destroy(), two.destroy()]);
  rmSync(folder, { recursive: true });
});

let office = '';
beforeEach(async () => {
  await emptyLibrary(one);
  office = await addOffice(one);
});

const openLoans = () =>
  one.selectFrom('loans').select(['member_id', 'copy_id']).where('ended_at', 'is', null).execute();

describe('at once', () => {
  test('two at the last copy: exactly one gets it, the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { book } = await addBookWithCopies(one, [office]);
      const answers = await Promise.all([
        problemOf(() => borrow(one, reader(round * 2 + 1), book.id)),
        problemOf(() => borrow(two, reader(round * 2 + 2), book.id)),
      ]);
      expect(answers).toContain('accepted');
      expect(answers).toContainEqual({ status: 409, code: 'no-copy-free' });
      expect(await openLoans()).toHaveLength(round + 1);
    }
  });

  test('two at two copies: both get one', async () => {
    const { book } = await addBookWithCopies(one, [office, office]);
    await Promise.all([borrow(one, reader(1), book.id), borrow(two, reader(2), book.id)]);
    expect(new Set((await openLoans()).map((loan) => loan.copy_id)).size).toBe(2);
  });

  test('one person at many books stays within the limit', async () => {
    const books = [];
    for (let n = 0; n < lendingRules.mostOpenLoans + 2; n += 1) {
      books.push((await addBookWithCopies(one, [office])).book.id);
    }
    await Promise.all(
      books.map((id, n) => problemOf(() => borrow(n % 2 ? one : two, reader(1), id))),
    );
    expect(await openLoans()).toHaveLength(lendingRules.mostOpenLoans);
  });

  test('many who reserve stand in one row', async () => {
    const { book } = await addBookWithCopies(one, [office]);
    await borrow(one, reader(9), book.id);
    const who = [1, 2, 3, 4, 5, 6];
    await Promise.all(who.map((n) => hold(n % 2 ? one : two, reader(n), book.id)));
    const rows = await one.selectFrom('holds').select('queue_number').execute();
    expect(new Set(rows.map((row) => row.queue_number)).size).toBe(who.length);
  });
});

test('the database itself refuses a second open loan of a copy', async () => {
  const { book } = await addBookWithCopies(one, [office]);
  await borrow(one, reader(1), book.id);
  const row = await one.selectFrom('loans').selectAll().executeTakeFirstOrThrow();
  const second = one.insertInto('loans').values({ ...row, id: 'another' });
  expect(isUniqueViolation(await second.execute().catch((error: unknown) => error))).toBe(true);
});

describe('a repeated request', () => {
  const ask = (database: typeof one, bookId: string, key: string | null, who = reader(1)) =>
    borrowBook(database, who, NewLoan.parse({ bookId }), { now: monday, key });

  test('borrows once and gets the same answer, also when both are on their way', async () => {
    const { book } = await addBookWithCopies(one, [office, office]);
    const [first, twin] = await Promise.all([ask(one, book.id, 'k1'), ask(two, book.id, 'k1')]);
    expect(twin).toEqual(first);
    expect(await ask(one, book.id, 'k1')).toEqual(first);
    expect(await openLoans()).toHaveLength(1);
  });

  test('gets the first answer even when the loan is over', async () => {
    const { book } = await addBookWithCopies(one, [office]);
    const first = await ask(one, book.id, 'k1');
    await returnLoan(one, reader(1), first.id, monday);
    expect(await ask(one, book.id, 'k1')).toEqual(first);
    expect(await openLoans()).toHaveLength(0);
  });

  test('adds a copy once, and its barcode is not called taken', async () => {
    const { book } = await addBookWithCopies(one, []);
    const given = { barcode: 'TWICE-1', officeId: office };
    const add = (database: typeof one) =>
      addCopy(database, librarian, book.id, given, { now: monday, key: 'k1' });
    const [first, twin] = await Promise.all([add(one), add(two)]);
    expect(twin).toEqual(first);
    expect(await add(one)).toEqual(first);
    expect((await listCopies(one, tenantA, book.id)).items).toEqual([first]);
    const { book: other } = await addBookWithCopies(one, []);
    const occasion = { now: monday, key: 'k1' };
    const elsewhere = () => addCopy(one, librarian, other.id, given, occasion);
    expect(await problemOf(elsewhere)).toEqual({ status: 422, code: 'idempotency-key-reused' });
  });

  test('with another body is refused, and changes nothing', async () => {
    const { book } = await addBookWithCopies(one, [office]);
    const other = await addBookWithCopies(one, [office]);
    await ask(one, book.id, 'k1');
    const answer = await problemOf(() => ask(one, other.book.id, 'k1'));
    expect(answer).toEqual({ status: 422, code: 'idempotency-key-reused' });
    expect(await openLoans()).toHaveLength(1);
  });

  test('is another person’s own business', async () => {
    const { book } = await addBookWithCopies(one, [office, office]);
    const first = await ask(one, book.id, 'k1');
    expect((await ask(one, book.id, 'k1', reader(2))).id).not.toBe(first.id);
  });

  test('after a refusal is asked anew', async () => {
    const { book } = await addBookWithCopies(one, [office]);
    const held = await borrow(one, reader(2), book.id);
    expect(await problemOf(() => ask(one, book.id, 'k1'))).toMatchObject({ code: 'no-copy-free' });
    await returnLoan(one, reader(2), held.id, monday);
    expect(await ask(one, book.id, 'k1')).toMatchObject({ state: 'open' });
    expect(await one.selectFrom('kept_answers').select('tenant_id').execute()).toEqual([
      { tenant_id: tenantA },
    ]);
  });
});
