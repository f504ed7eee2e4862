import { expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { normaliseIsbn } from '@/lib/contract/isbn.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { fillWishes } from './fill-wishes.ts';
import { insertRows } from './insert-rows.ts';

const database = await testDatabase();
const now = Date.UTC(2026, 10, 20, 12);
await addBook(database, testPrincipal(), NewBook.parse({ title: 'Bread', authors: ['M. T.'] }));
const members = Array.from({ length: 30 }, (_, n) => ({
  tenant_id: tenantA,
  id: `member-${n}`,
  name: `Member ${n}`,
  sort_name: `member ${n}`,
  lending_turn: 0,
}));
await insertRows(database, 'members', members);
await fillWishes(database, tenantA, 1, now);

const wishes = await database.selectFrom('wishes').selectAll().execute();
const votes = await database.selectFrom('wish_votes').selectAll().execute();

test('some two dozen wishes, of which some have an answer', () => {
  expect(wishes.length).toBeGreaterThanOrEqual(24);
  const states = new Set(wishes.map(({ state }) => state));
  expect([...states].toSorted()).toEqual(['bought', 'declined', 'open', 'ordered', 'planned']);
});

test('every number of votes is the number of people who voted, the wisher among them', () => {
  for (const wish of wishes) {
    const own = votes.filter((vote) => vote.wish_id === wish.id).map((vote) => vote.member_id);
    expect(new Set(own).size).toBe(wish.votes);
    expect(own).toContain(wish.wished_by);
  }
});

test('every sample obeys the rules of real ones', () => {
  for (const wish of wishes) {
    expect(wish.wished_at < new Date(now).toISOString()).toBe(true);
    if (wish.isbn !== null) expect(normaliseIsbn(wish.isbn)).toBe(wish.isbn);
    expect(wish.closed_at !== null).toBe(wish.state === 'bought' || wish.state === 'declined');
    expect(wish.book_id !== null).toBe(wish.state === 'bought');
    if (wish.state === 'declined') expect(wish.note).not.toBeNull();
  }
});
