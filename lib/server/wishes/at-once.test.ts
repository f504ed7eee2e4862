import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { portableQueries } from '@/lib/server/database/testing/portable-queries.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { wish, wisher, wishes } from './testing/wishing.ts';
import { takeBackVote, voteForWish } from './vote.ts';
import { withdrawWish } from './withdraw-wish.ts';

// Two processes on one file, as far as SQLite is concerned; a lock is an error at once, and retried.
const folder = mkdtempSync(join(tmpdir(), 'keyless-wishes-'));
const [one, two] = [openDatabase(`file:${folder}/a.db`), openDatabase(`file:${folder}/a.db`)];
await migrate(one);
for (const connection of [one, two]) await sql`pragma busy_timeout = 0`.execute(connection);
afterAll(async () => {
  await Promise.all([one.destroy(), two.destroy()]);
  rmSync(folder, { recursive: true });
});

const both = [one, two] as const;
const through = (n: number) => both[n % 2] ?? one;

test('votes given and taken back at once, some twice, are counted once each', async () => {
  const { id } = await wish(one, wisher(0), 'Tides');
  const voters = [1, 2, 3, 4, 5, 6];
  await Promise.all(
    voters.flatMap((n) => both.map((connection) => voteForWish(connection, wisher(n), id))),
  );
  await Promise.all(voters.slice(0, 2).map((n) => takeBackVote(through(n), wisher(n), id)));
  const rows = await one.selectFrom('wish_votes').select('member_id').execute();
  expect(rows).toHaveLength(5);
  expect((await wishes(one, wisher(0))).items).toMatchObject([{ id, votes: 5 }]);
});

test('two who wish for one ISBN at once: one wish, and one offer to vote for it', async () => {
  const isbn = '9780306406157';
  const answers = await Promise.all(
    both.map((connection, n) =>
      problemOf(() => wish(connection, wisher(n), `Same ${n}`, { isbn, anotherBook: true })),
    ),
  );
  expect(answers).toContain('accepted');
  expect(answers).toContainEqual({ status: 409, code: 'similar-wish' });
});

test('two who wish for one title at once: one wish, and one offer to vote for it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all(
      both.map((connection, n) =>
        problemOf(() => wish(connection, wisher(n), `Round ${round} of titles`)),
      ),
    );
    expect(answers).toContain('accepted');
    expect(answers).toContainEqual({ status: 409, code: 'similar-wish' });
  }
});

// SQLite has one writer, so the test above passes without a turn; SQL Server has many.
test('whoever wishes waits for the others before looking at what they wish for', async () => {
  const seen: string[] = [];
  const watched = one.withPlugin(portableQueries((text) => seen.push(text)));
  await wish(watched, wisher(0), 'The first of the tenant');
  await wish(watched, wisher(0), 'The second');
  const [turn, ...rest] = seen.filter((text) => /wish/.test(text)).map((text) => text.slice(0, 19));
  expect(turn).toBe('update "wish_turns"');
  expect(rest.some((text) => text.startsWith('select'))).toBe(true);
});

test('a vote and a withdrawal at once: whoever is second is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await wish(one, wisher(0), `Round ${round}`);
    const answers = await Promise.all([
      problemOf(() => voteForWish(two, wisher(1), id)),
      problemOf(() => withdrawWish(one, wisher(0), id)),
    ]);
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
  }
});
