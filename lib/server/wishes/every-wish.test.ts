import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { forgetWishes } from './forget-wishes.ts';
import { noticeAnswer } from './notice-answer.ts';
import { reply, wish, wisher, wishes } from './testing/wishing.ts';
import { takeBackVote, voteForWish } from './vote.ts';
import { restoreWish, withdrawWish } from './withdraw-wish.ts';

const database = await testDatabase();
const people = [1, 2, 3].map((number) => wisher(number));
const titles = ['Tides', 'Ferries', 'Tides: again'] as const;

type Doing = {
  readonly by: Principal;
  readonly id: string;
  readonly title: string;
  isbn: string | null;
};

const verbs = {
  wish: ({ by, title, isbn }: Doing) => wish(database, by, title, { isbn }),
  vote: ({ by, id }: Doing) => voteForWish(database, by, id),
  takeBack: ({ by, id }: Doing) => takeBackVote(database, by, id),
  withdraw: ({ by, id }: Doing) => withdrawWish(database, by, id),
  restore: ({ by, id }: Doing) => restoreWish(database, by, id),
  plan: ({ id }: Doing) => reply(database, id, { state: 'planned' }),
  decline: ({ id }: Doing) => reply(database, id, { state: 'declined', note: 'Too dear' }),
  reopen: ({ id }: Doing) => reply(database, id, { state: 'open' }),
  notice: ({ by, id }: Doing) => noticeAnswer(database, by, id),
  forget: ({ by }: Doing) => forgetWishes(database, by),
};
type Verb = keyof typeof verbs;

const step = fc.record({
  verb: fc.constantFrom<Verb>('wish', 'vote', ...(Object.keys(verbs) as Verb[])),
  by: fc.constantFrom(...people),
  which: fc.nat({ max: titles.length - 1 }),
  isbn: fc.constantFrom(null, '9780306406157'),
});

async function rows() {
  const all = await database.selectFrom('wishes').selectAll().orderBy('id').execute();
  const votes = await database.selectFrom('wish_votes').selectAll().execute();
  return { all, votes };
}

/** What holds between any two decisions, whoever decided what. */
async function checkWishes(): Promise<void> {
  const { all, votes } = await rows();
  for (const row of all) {
    const counted = votes.filter(({ wish_id }) => wish_id === row.id).length;
    const takesVotes = ['open', 'planned', 'ordered'].includes(row.state);
    expect(row.closed_at === null).toBe(takesVotes);
    // Whoever forgets a past wish takes their name away, and not their vote.
    if (takesVotes) expect(row.votes).toBe(counted);
    else expect(row.votes).toBeGreaterThanOrEqual(counted);
    if (row.news) expect(row.wished_by).not.toBeNull();
  }
  const open = all.filter(({ closed_at, isbn }) => closed_at === null && isbn !== null);
  expect(open.length).toBeLessThanOrEqual(1);
}

async function checkShown(): Promise<void> {
  const { all } = await rows();
  const shown = all.filter(({ state }) => state !== 'withdrawn');
  for (const person of people) {
    const own = shown.filter((row) => row.wished_by === person.objectId);
    for (const [whose, expected] of [
      ['everyone', shown],
      ['mine', own],
    ] as const) {
      const { items } = await wishes(database, person, { whose });
      const ids = items.map(({ id }) => id).sort();
      expect(ids).toEqual(expected.map(({ id }) => id).sort());
    }
  }
}

test('whatever becomes of wishes, each counts who votes for it, and is shown to whom it may be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 30, size: 'max' }),
      async (steps) => {
        for (const table of ['wish_votes', 'wishes'] as const) {
          await database.deleteFrom(table).execute();
        }
        for (const { verb, which, ...doing } of steps) {
          const { all } = await rows();
          const at = { id: all[which]?.id ?? '', title: titles[which] ?? '' };
          await problemOf(() => verbs[verb]({ ...doing, ...at }));
          await checkWishes();
        }
        await checkShown();
      },
    ),
    { numRuns: 60 },
  );
});
