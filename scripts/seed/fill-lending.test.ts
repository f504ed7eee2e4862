import { expect, test } from 'vitest';
import { directory } from '@/emulators/entra/directory.ts';
import { NewBook } from '@/lib/contract/books.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { fillLending } from './fill-lending.ts';
import { sampleBooks } from './sample-books.ts';
import { homeOffices } from './sample-offices.ts';

const database = await testDatabase();
const [tenant] = directory.tenants;
const tenantId = tenant?.id ?? '';
const now = Date.UTC(2026, 10, 20, 12);
const sample = { offices: homeOffices, colleagues: 20, seed: 1, seededBy: tenantId };

for (const book of sampleBooks(120, 1)) {
  await addBook(database, testPrincipal({ tenantId }), NewBook.parse(book));
}
await database.updateTable('books').set({ added_at: '2024-11-20T00:00:00.000Z' }).execute();
await fillLending(database, tenantId, sample, now);

const [loans, holds, copies] = await Promise.all([
  database.selectFrom('loans').selectAll().execute(),
  database.selectFrom('holds').selectAll().execute(),
  database.selectFrom('copies').selectAll().execute(),
]);
const open = loans.filter((loan) => loan.ended_at === null);

test('the sample spans two years, with loans that are open, over and overdue', () => {
  expect(loans.length).toBeGreaterThan(300);
  expect(loans.map((loan) => loan.lent_at.slice(0, 4))).toEqual(
    expect.arrayContaining(['2024', '2025', '2026']),
  );
  expect(open.some((loan) => loan.due_on < '2026-11-20')).toBe(true);
  expect(holds.map((hold) => hold.state)).toEqual(expect.arrayContaining(['waiting', 'ready']));
});

test('nobody in the sample has more than the policy allows, or a book twice', () => {
  const active = holds.filter((hold) => hold.ended_at === null);
  const having = [...open, ...active].map((one) => `${one.member_id} ${one.book_id}`);
  expect(new Set(having).size).toBe(having.length);
  for (const member of new Set(open.map((loan) => loan.member_id))) {
    const own = open.filter((loan) => loan.member_id === member);
    expect(own.length).toBeLessThanOrEqual(lendingRules.mostOpenLoans);
  }
});

test('a copy in the sample is in one place, and nobody waits while one is free', () => {
  const ready = holds.filter((hold) => hold.state === 'ready');
  const used = [...open, ...ready].map((one) => one.copy_id);
  expect(new Set(used).size).toBe(used.length);
  const free = copies.filter((copy) => copy.withdrawn_at === null && !used.includes(copy.id));
  const wanted = holds.filter((hold) => hold.state === 'waiting').map((hold) => hold.book_id);
  expect(free.filter((copy) => wanted.includes(copy.book_id))).toEqual([]);
});

test('reservations of the past were placed, served in time, and collected', () => {
  const past = holds.filter((hold) => hold.state === 'collected');
  expect(past.length).toBeGreaterThan(10);
  for (const { placed_at, ended_at, expires_at } of past) {
    expect(placed_at < (ended_at ?? '')).toBe(true);
    expect((ended_at ?? '') <= (expires_at ?? '')).toBe(true);
  }
});

test('a copy in the sample is idle since its last loan', () => {
  for (const copy of copies) {
    const own = loans.filter((loan) => loan.copy_id === copy.id).map((loan) => loan.lent_at);
    expect(copy.idle_since).toBe(own.toSorted().at(-1) ?? copy.added_at);
  }
});

test('a loan never overlaps another of the same copy', () => {
  const inOrder = loans.toSorted((a, b) => a.lent_at.localeCompare(b.lent_at));
  for (const copy of copies) {
    const own = inOrder.filter((loan) => loan.copy_id === copy.id);
    for (const [index, loan] of own.entries()) {
      const next = own[index + 1];
      if (next !== undefined) expect((loan.ended_at ?? '9') < next.lent_at).toBe(true);
    }
  }
});
