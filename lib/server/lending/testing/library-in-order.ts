import 'server-only';
import { expect } from 'vitest';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** The rows of lending as they are now. */
export async function lendingRows(database: Database) {
  const [loans, holds, copies] = await Promise.all([
    database.selectFrom('loans').selectAll().execute(),
    database.selectFrom('holds').selectAll().execute(),
    database.selectFrom('copies').selectAll().execute(),
  ]);
  const openLoans = loans.filter((loan) => loan.ended_at === null);
  const activeHolds = holds.filter((one) => one.ended_at === null);
  return { loans, holds, copies, openLoans, activeHolds };
}

export type LendingRows = Awaited<ReturnType<typeof lendingRows>>;

/** What holds between any two decisions, whoever decided what. */
export function expectLibraryInOrder({ copies, openLoans, activeHolds }: LendingRows): void {
  const ready = activeHolds.filter((one) => one.state === 'ready');
  const waiting = activeHolds.filter((one) => one.state === 'waiting');
  // A copy is with one person, or put aside for one, or free; never two of these.
  expectUnique([...openLoans, ...ready].map((one) => one.copy_id ?? 'no copy'));
  // One active hold, and one loan, for each person and book; never both.
  expectUnique([...openLoans, ...activeHolds].map((one) => `${one.member_id} ${one.book_id}`));
  // What is ready has a copy and a day, what waits has none, and no other state is active.
  expect(ready.every((one) => one.copy_id && one.collect_by && one.expires_at)).toBe(true);
  expect(waiting.some((one) => one.copy_id ?? one.collect_by ?? one.expires_at)).toBe(false);
  expect(ready.length + waiting.length).toBe(activeHolds.length);
  // A withdrawn copy is neither out nor put aside.
  const withdrawn = copies.filter((copy) => copy.withdrawn_at !== null).map((copy) => copy.id);
  const used = [...openLoans, ...ready].map((one) => one.copy_id);
  expect(withdrawn.filter((id) => used.includes(id))).toEqual([]);
  // Nobody waits while a copy is free.
  const free = copies.filter((copy) => copy.withdrawn_at === null && !used.includes(copy.id));
  const wanted = new Set(waiting.map((one) => one.book_id));
  expect(free.filter((copy) => wanted.has(copy.book_id))).toEqual([]);
  // Nobody has more than the rules allow.
  expect(mostBy(openLoans)).toBeLessThanOrEqual(lendingRules.mostOpenLoans);
  expect(mostBy(activeHolds)).toBeLessThanOrEqual(lendingRules.mostActiveHolds);
}

function expectUnique(keys: readonly string[]): void {
  expect([...keys].sort()).toEqual([...new Set(keys)].sort());
}

/** How many rows the member with the most of them has. */
function mostBy(rows: readonly { readonly member_id: string | null }[]): number {
  const counts = new Map<string | null, number>();
  for (const { member_id: id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
