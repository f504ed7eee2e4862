import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { cancelHold } from './cancel-hold.ts';
import { returnLoan } from './end-loan.ts';
import { expireHolds } from './expire-holds.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  emptyLibrary,
  hold,
  monday,
  reader,
} from './testing/library.ts';
import { expectLibraryInOrder, type LendingRows, lendingRows } from './testing/library-in-order.ts';
import { restoreCopy, withdrawCopy } from './withdraw-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyless-model-'));
const database = openDatabase(`file:${join(folder, 'model.db')}`);
// Thousands of small transactions; no power cut is part of this test.
await sql`pragma synchronous = off`.execute(database);
await migrate(database);
afterAll(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

const people = 4;

/** What one step does: who, to which of the two books or three copies, and how long after. */
const step = fc.record({
  verb: fc.oneof(
    { arbitrary: fc.constantFrom('borrow', 'return', 'hold', 'cancel'), weight: 6 },
    { arbitrary: fc.constantFrom('expire', 'withdraw', 'restore'), weight: 1 },
  ),
  who: fc.integer({ min: 1, max: people }),
  which: fc.nat(2),
  hoursLater: fc.constantFrom(0, 0, 1, 30, 100),
});

type Step = { verb: keyof typeof verbs; who: number; which: number; hoursLater: number };
type Library = { books: string[]; copies: string[] };

async function openLibrary(): Promise<Library> {
  await emptyLibrary(database);
  const office = await addOffice(database);
  const first = await addBookWithCopies(database, [office, office]);
  const second = await addBookWithCopies(database, [office]);
  const copies = [...first.copies, ...second.copies].map((copy) => copy.id);
  return { books: [first.book.id, second.book.id], copies };
}

type Doing = { person: Principal; book: string; copy: string; now: number };

const verbs = {
  borrow: ({ person, book, now }: Doing) => borrow(database, person, book, now),
  hold: ({ person, book, now }: Doing) => hold(database, person, book, now),
  expire: ({ now }: Doing) => expireHolds(database, tenantA, now),
  withdraw: ({ copy, now }: Doing) => withdrawCopy(database, tenantA, copy, now),
  restore: ({ copy, now }: Doing) => restoreCopy(database, tenantA, copy, now),
  async return({ person, now }: Doing) {
    const loan = (await rows()).openLoans.find((one) => one.member_id === person.objectId);
    if (loan !== undefined) await returnLoan(database, person, loan.id, now);
  },
  async cancel({ person, now }: Doing) {
    const place = (await rows()).activeHolds.find((one) => one.member_id === person.objectId);
    if (place !== undefined) await cancelHold(database, person, place.id, now);
  },
};

/** Does one step; a refusal is an answer like any other, an error that is no problem is not. */
async function take({ verb, who, which }: Step, library: Library, now: number): Promise<void> {
  const book = library.books[which % 2] ?? '';
  const copy = library.copies[which] ?? '';
  await problemOf(() => verbs[verb]({ person: reader(who), book, copy, now }));
}

const rows = () => lendingRows(database);

/** Whoever became ready in the last step stood before everyone who still waits for that book. */
function expectNobodyOvertook(before: LendingRows, after: LendingRows): void {
  const wasReady = new Set(before.holds.filter((h) => h.state === 'ready').map((h) => h.id));
  const served = after.holds.filter((one) => one.state === 'ready' && !wasReady.has(one.id));
  for (const one of served) {
    const behind = after.holds.filter((h) => h.state === 'waiting' && h.book_id === one.book_id);
    for (const other of behind) expect(other.queue_number).toBeGreaterThan(one.queue_number);
  }
}

test('after any sequence of steps the library is in order and nobody was overtaken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const library = await openLibrary();
      let now = monday;
      for (const one of steps) {
        now += one.hoursLater * 3_600_000;
        const before = await rows();
        await take(one, library, now);
        const after = await rows();
        expectLibraryInOrder(after);
        expectNobodyOvertook(before, after);
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);

test('everyone who waits is served in the order in which they came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 2 }), async (order) => {
      await emptyLibrary(database);
      const office = await addOffice(database);
      const { book } = await addBookWithCopies(database, [office]);
      let loan = await borrow(database, reader(9), book.id);
      for (const who of order) await hold(database, reader(who), book.id);
      const served: number[] = [];
      let holder = reader(9);
      for (const next of order) {
        await returnLoan(database, holder, loan.id, monday);
        // The others ask too, and more than once: asking does not help.
        for (const who of order) {
          const refused = await problemOf(() => borrow(database, reader(who), book.id));
          if (refused === 'accepted') served.push(who);
        }
        holder = reader(next);
        const { openLoans } = await rows();
        loan = { ...loan, id: openLoans[0]?.id ?? '' };
      }
      expect(served).toEqual(order);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('who does not collect is passed by, one after the other, and keeps no claim', async () => {
  await emptyLibrary(database);
  const office = await addOffice(database);
  const { book } = await addBookWithCopies(database, [office]);
  const loan = await borrow(database, reader(9), book.id);
  for (const who of [1, 2]) await hold(database, reader(who), book.id);
  await returnLoan(database, reader(9), loan.id, monday);
  const states = async () => (await rows()).holds.map((one) => one.state);
  expect(await states()).toEqual(['ready', 'waiting']);
  expect(await expireHolds(database, tenantA, monday + 3 * dayMs)).toBe(0);
  expect(await expireHolds(database, tenantA, monday + 4 * dayMs)).toBe(1);
  expect(await expireHolds(database, tenantA, monday + 4 * dayMs)).toBe(0);
  expect(await states()).toEqual(['expired', 'ready']);
  const late = problemOf(() => borrow(database, reader(1), book.id, monday + 4 * dayMs));
  expect(await late).toMatchObject({ code: 'no-copy-free' });
  expect(await expireHolds(database, tenantA, monday + 8 * dayMs)).toBe(1);
  await borrow(database, reader(1), book.id, monday + 8 * dayMs);
});
