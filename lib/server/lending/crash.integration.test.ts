import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '@/lib/server/database/migrate.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { borrowBook } from './borrow-book.ts';
import { addBookWithCopies, addOffice, dayMs, monday, reader } from './testing/library.ts';
import { expectLibraryInOrder, lendingRows } from './testing/library-in-order.ts';

/** Processes that write at once, and are killed one by one, in each round. */
const people = 4;
const rounds = 25;
const longestLifeMs = 60;

// Below the repository, where the bundle finds better-sqlite3.
mkdirSync('data', { recursive: true });
const folder = mkdtempSync(join('data', 'crash-'));
const url = `file:${join(folder, 'crash.db')}`;
const program = join(folder, 'crashing-member.mjs');

/** What a process said before it was killed. */
type Word = {
  readonly asks?: string;
  readonly bookId?: string;
  readonly borrowed?: string;
  readonly key?: string;
  readonly returned?: string;
  readonly waits?: string;
  readonly left?: string;
};

beforeAll(async () => {
  // A process of its own for each kill has to start quickly.
  await build({
    entryPoints: ['lib/server/lending/testing/crashing-member.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // The driver of Azure SQL, which is read only when it is needed, in a file of its own.
    splitting: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server', 'node', 'module'],
    external: ['better-sqlite3', 'tedious', 'tarn'],
  });
  await opened(async (database) => {
    await migrate(database);
    const office = await addOffice(database);
    for (const copies of [1, 1, 2]) {
      await addBookWithCopies(
        database,
        Array.from({ length: copies }, () => office),
      );
    }
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

async function opened<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(url);
  return use(database).finally(() => database.destroy());
}

/** Lets a person's process work for a moment, kills it, and returns what it said. */
async function workAndDie(person: number, now: number): Promise<Word[]> {
  const args = [program, url, String(person), String(now)];
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const said: Word[] = [];
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')]);
  const acknowledged = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      said.push(JSON.parse(line));
      if (said.some(({ asks }) => asks === undefined)) resolve();
    });
  });
  await Promise.race([acknowledged, ended]);
  await wait(Math.random() * longestLifeMs);
  child.kill('SIGKILL');
  const [[, signal]] = await ended;
  expect(signal, 'it ran until it was killed').toBe('SIGKILL');
  return said;
}

/** Requests to borrow that nobody knows the outcome of: asked, and killed before the answer. */
const openQuestions = (said: readonly Word[]) =>
  said.filter(({ asks }, index) => asks !== undefined && index === said.length - 1);

async function expectSound(database: Database): Promise<void> {
  const integrity = await sql`pragma integrity_check`.execute(database);
  expect(integrity.rows).toEqual([{ integrity_check: 'ok' }]);
  expect((await sql`pragma foreign_key_check`.execute(database)).rows).toEqual([]);
}

/** Every acknowledged write is there, and no decision is there by halves. */
async function expectNothingLost(database: Database, said: readonly Word[]): Promise<void> {
  const rows = await lendingRows(database);
  const loans = new Map(rows.loans.map((loan) => [loan.id, loan]));
  const holds = new Map(rows.holds.map((hold) => [hold.id, hold]));
  const answers = await database.selectFrom('kept_answers').selectAll().execute();
  const kept = new Map(answers.map((one) => [one.idempotency_key, JSON.parse(one.answer).id]));
  for (const { borrowed, key = '', returned, waits, left } of said) {
    if (borrowed) expect([loans.has(borrowed), kept.get(key)]).toEqual([true, borrowed]);
    if (returned) expect(loans.get(returned)?.ended_as).toBe('returned');
    if (waits) expect(holds.has(waits)).toBe(true);
    if (left) expect(holds.get(left)?.state).toBe('cancelled');
  }
  expect([...kept.values()].filter((id) => !loans.has(id) && !holds.has(id))).toEqual([]);
  expect([...loans.keys(), ...holds.keys()].sort()).toEqual([...kept.values()].sort());
  expectLibraryInOrder(rows);
}

/** Whoever got no answer asks again: the book is borrowed once, whether it was before or not. */
async function askAgain(
  database: Database,
  person: number,
  { asks: key = '', bookId = '' }: Word,
  now: number,
): Promise<void> {
  const again = () =>
    borrowBook(database, reader(person), { bookId, officeId: null }, { now, key });
  if ((await problemOf(again)) !== 'accepted') return;
  const loan = await again();
  expect((await again()).id).toBe(loan.id);
  const open = (await lendingRows(database)).openLoans.filter(
    (one) => one.member_id === reader(person).objectId && one.book_id === bookId,
  );
  expect(open.map(({ id }) => id)).toEqual([loan.id]);
}

test(`${people * rounds} kills lose nothing that was acknowledged and leave nothing by halves`, {
  timeout: 240_000,
}, async () => {
  const said: Word[] = [];
  let unanswered = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Half a day later each time: what nobody collects goes to the next.
    const now = monday + (round * dayMs) / 2;
    const numbers = Array.from({ length: people }, (_, index) => index + 1);
    const words = await Promise.all(numbers.map((person) => workAndDie(person, now)));
    said.push(...words.flat());
    await opened(async (database) => {
      await expectSound(database);
      await expectNothingLost(database, said);
      for (const [index, one] of words.entries()) {
        for (const question of openQuestions(one)) {
          unanswered += 1;
          await askAgain(database, index + 1, question, now);
        }
      }
    });
  }
  const count = (verb: keyof Word) => said.filter((word) => word[verb] !== undefined).length;
  for (const verb of ['borrowed', 'returned', 'waits', 'left'] as const) {
    expect(count(verb), verb).toBeGreaterThan(5);
  }
  expect(unanswered).toBeGreaterThan(0);
});
