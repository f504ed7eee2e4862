import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { restoreBook, withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { migrate } from '@/lib/server/database/migrate.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { bookQueue } from './book-queue.ts';
import { cancelHold } from './cancel-hold.ts';
import { correctCopy } from './correct-copy.ts';
import { reportLost, returnLoan } from './end-loan.ts';
import { expireHolds } from './expire-holds.ts';
import { forgetHistory } from './forget-history.ts';
import { lendAtDesk } from './lend-at-desk.ts';
import { renewLoan } from './renew-loan.ts';
import { returnAtDesk } from './return-at-desk.ts';
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
import { expectLibraryInOrder, lendingRows } from './testing/library-in-order.ts';
import { restoreCopy, withdrawCopy } from './withdraw-copy.ts';

// Two processes on one file, as far as SQLite is concerned: a lock is an error at once, and retried.
const folder = mkdtempSync(join(tmpdir(), 'keyless-every-step-'));
const [one, two] = [openDatabase(`file:${folder}/a.db`), openDatabase(`file:${folder}/a.db`)];
await migrate(one);
for (const connection of [one, two]) {
  await sql`pragma busy_timeout = 0`.execute(connection);
  await sql`pragma synchronous = off`.execute(connection);
}
afterAll(async () => {
  await Promise.all([one.destroy(), two.destroy()]);
  rmSync(folder, { recursive: true });
});

type Doing = {
  readonly database: Database;
  readonly person: Principal;
  readonly book: string;
  readonly copy: { readonly id: string; readonly barcode: string };
  readonly office: string;
  /** One of the person's loans, open or not, and one of their places; '' for none. */
  readonly loan: string;
  readonly place: string;
  readonly now: number;
};

const verbs = {
  borrow: ({ database, person, book, now }: Doing) => borrow(database, person, book, now),
  hold: ({ database, person, book, now }: Doing) => hold(database, person, book, now),
  renew: ({ database, person, loan, now }: Doing) => renewLoan(database, person, loan, now),
  return: ({ database, person, loan, now }: Doing) => returnLoan(database, person, loan, now),
  lose: ({ database, person, loan, now }: Doing) => reportLost(database, person, loan, now),
  cancel: ({ database, person, place, now }: Doing) => cancelHold(database, person, place, now),
  forget: ({ database, person }: Doing) => forgetHistory(database, person),
  expire: ({ database, now }: Doing) => expireHolds(database, tenantA, now),
  lend: ({ database, person, copy: { barcode }, now }: Doing) => {
    const given = { barcode, memberId: person.objectId };
    return lendAtDesk(database, librarian, given, { now, key: null });
  },
  takeBack: ({ database, copy: { barcode }, now }: Doing) =>
    returnAtDesk(database, librarian, { barcode }, { now, key: null }),
  move: ({ database, copy, office, now }: Doing) =>
    correctCopy(database, tenantA, copy.id, { officeId: office }, { ifMatch: '*', now }),
  withdraw: ({ database, copy, now }: Doing) => withdrawCopy(database, tenantA, copy.id, now),
  restore: ({ database, copy, now }: Doing) => restoreCopy(database, tenantA, copy.id, now),
  withdrawBook: ({ database, book }: Doing) => withdrawBook(database, librarian, book, bookQueue),
  restoreBook: ({ database, book }: Doing) => restoreBook(database, librarian, book, bookQueue),
};

type Verb = keyof typeof verbs;

const step = fc.record({
  verb: fc.oneof(
    { arbitrary: fc.constantFrom<Verb>('borrow', 'hold', 'return'), weight: 3 },
    { arbitrary: fc.constantFrom(...(Object.keys(verbs) as Verb[])), weight: 4 },
  ),
  who: fc.integer({ min: 1, max: 4 }),
  which: fc.nat(2),
});

/** Steps that are taken at once, and how long after those before. */
const round = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  hoursLater: fc.constantFrom(0, 1, 30, 100),
});

async function openLibrary() {
  await emptyLibrary(one);
  const offices = [
    await addOffice(one, 'Pacific/Kiritimati'),
    await addOffice(one, 'Pacific/Honolulu'),
  ];
  const [first = '', second = ''] = offices;
  const books = [
    await addBookWithCopies(one, [first, second]),
    await addBookWithCopies(one, [second]),
  ];
  return { offices, books, copies: books.flatMap(({ copies }) => copies) };
}

/** A lost copy is one that a loan lost, and no loan lost another. */
async function expectLostOnlyWhatIsLost(): Promise<void> {
  const { loans, copies } = await lendingRows(one);
  const lost = copies.filter((copy) => copy.withdrawn_as === 'lost').map(({ id }) => id);
  const losing = loans.filter((loan) => loan.ended_as === 'lost').map((loan) => loan.copy_id);
  expect(losing.sort()).toEqual(lost.sort());
}

test('whatever is done at once, the library is in order afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 4, maxLength: 12 }), async (rounds) => {
      const { offices, books, copies } = await openLibrary();
      let now = monday;
      for (const { steps, hoursLater } of rounds) {
        now += hoursLater * 3_600_000;
        const rows = await lendingRows(one);
        const at = now;
        const doing = steps.map(({ verb, who, which }, index) => {
          const person = reader(who);
          const own = { member_id: person.objectId };
          const loan = rows.loans.filter((row) => row.member_id === own.member_id).at(-1)?.id ?? '';
          const place =
            rows.holds.filter((row) => row.member_id === own.member_id).at(-1)?.id ?? '';
          const database = index % 2 ? two : one;
          const book = books[which % 2]?.book.id ?? '';
          const copy = copies[which] ?? { id: '', barcode: '' };
          const office = offices[which % 2] ?? '';
          const what = { database, person, book, copy, office, loan, place, now: at };
          return problemOf(() => verbs[verb](what));
        });
        await Promise.all(doing);
        const withdrawn = await one
          .selectFrom('books')
          .select('id')
          .where('withdrawn_at', 'is not', null)
          .execute();
        const after = await lendingRows(one);
        const lent = after.copies.filter(
          (copy) => !withdrawn.some(({ id }) => id === copy.book_id),
        );
        expectLibraryInOrder({ ...after, copies: lent });
        await expectLostOnlyWhatIsLost();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
