import fc from 'fast-check';
import { afterEach, test, vi } from 'vitest';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { restoreBook, withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { bookQueue } from './book-queue.ts';
import { cancelHold } from './cancel-hold.ts';
import { correctCopy } from './correct-copy.ts';
import { returnLoan } from './end-loan.ts';
import { expireHolds } from './expire-holds.ts';
import { renewLoan } from './renew-loan.ts';
import { checkHolds, checkLoans, checkOrder, checkReminders } from './testing/check-dates.ts';
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
import { lendingRows } from './testing/library-in-order.ts';
import { restoreCopy, withdrawCopy } from './withdraw-copy.ts';

const database = await testDatabase();
afterEach(() => void vi.useRealTimers());

/** The ends of the date line, a quarter of an hour, half an hour of summer time, clocks that change at midnight. */
const zones = [
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Africa/Cairo', 'America/Los_Angeles'],
] as const;

/** Days before clocks change somewhere, before a leap day, the ends of a month and of a year. */
const days = [
  ...['2026-03-07', '2026-04-03', '2026-04-22', '2026-10-02', '2026-10-29', '2026-11-01'],
  ...['2026-01-30', '2026-12-30', '2027-02-27', '2028-02-27', '2028-01-31'],
];
const minute = 60_000;
const people = [1, 2, 3] as const;
const dayMinutes = 1440;
const start = fc
  .tuple(fc.constantFrom(...days), fc.nat({ max: 3 * dayMinutes }))
  .map(([day, minutes]) => Date.parse(day) + minutes * minute);
const pause = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 2 * dayMinutes }),
  fc.constantFrom(3, 4, 25, 28, 29).map((some) => some * dayMinutes),
);

type Doing = {
  readonly person: Principal;
  readonly book: string;
  readonly copy: string;
  readonly office: string;
  /** A loan and a place of the person; '' for none. */
  readonly loan: string;
  readonly place: string;
  readonly now: number;
};

const verbs = {
  borrow: ({ person, book, now }: Doing) => borrow(database, person, book, now),
  hold: ({ person, book, now }: Doing) => hold(database, person, book, now),
  renew: ({ person, loan, now }: Doing) => renewLoan(database, person, loan, now),
  return: ({ person, loan, now }: Doing) => returnLoan(database, person, loan, now),
  cancel: ({ person, place, now }: Doing) => cancelHold(database, person, place, now),
  expire: ({ now }: Doing) => expireHolds(database, tenantA, now),
  remind: ({ person, now }: Doing) => checkReminders(database, person, now),
  move: ({ copy, office, now }: Doing) =>
    correctCopy(database, tenantA, copy, { officeId: office }, { ifMatch: '*', now }),
  withdraw: ({ copy, now }: Doing) => withdrawCopy(database, tenantA, copy, now),
  restore: ({ copy, now }: Doing) => restoreCopy(database, tenantA, copy, now),
  withdrawBook: ({ book }: Doing) => withdrawBook(database, librarian, book, bookQueue),
  restoreBook: ({ book }: Doing) => restoreBook(database, librarian, book, bookQueue),
};
type Verb = keyof typeof verbs;

const step = fc.record({
  verb: fc.oneof(
    { arbitrary: fc.constantFrom<Verb>('borrow', 'hold', 'renew', 'renew', 'move'), weight: 2 },
    { arbitrary: fc.constantFrom(...(Object.keys(verbs) as Verb[])), weight: 3 },
  ),
  who: fc.constantFrom(...people),
  which: fc.nat(2),
  minutesLater: pause,
});

async function openLibrary(named: readonly string[]) {
  await emptyLibrary(database);
  const offices: string[] = [];
  for (const zone of named) offices.push(await addOffice(database, zone));
  const [first = '', second = ''] = offices;
  const books = [
    await addBookWithCopies(database, [first, second]),
    await addBookWithCopies(database, [second]),
  ];
  const copies = books.flatMap((one) => one.copies.map(({ id }) => id));
  return { offices, books: books.map(({ book }) => book.id), copies };
}

test('whatever is done when, dates are those of the calendar where the copy is', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const places = fc.shuffledSubarray([...zones], { minLength: 2, maxLength: 3 });
  const steps = fc.array(step, { minLength: 8, maxLength: 24, size: 'max' });
  await fc.assert(
    fc.asyncProperty(places, start, steps, async (named, moment, steps) => {
      const { offices, books, copies } = await openLibrary(named);
      let now = moment;
      for (const { verb, who, which, minutesLater } of steps) {
        now += minutesLater * minute;
        vi.setSystemTime(now);
        const before = await lendingRows(database);
        const person = reader(who);
        const own = ({ member_id: id }: { member_id: string | null }) => id === person.objectId;
        const what = { loan: before.openLoans.find(own)?.id ?? '' };
        const doing = { ...what, place: before.activeHolds.find(own)?.id ?? '', person, now };
        const at = { book: books[which % 2] ?? '', copy: copies[which] ?? '' };
        const office = offices[which % offices.length] ?? '';
        await problemOf(() => verbs[verb]({ ...doing, ...at, office }));
        const after = await lendingRows(database);
        await checkLoans(database, before, after, now);
        await checkHolds(database, before, after, now);
        await checkOrder(database, after);
      }
      for (const days of [0, 2, 22, 3, 1]) {
        now += days * dayMs;
        for (const who of people) await checkReminders(database, reader(who), now);
      }
    }),
    { numRuns: 35 },
  );
});
