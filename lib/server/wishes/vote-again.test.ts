import { beforeEach, expect, test } from 'vitest';
import { emptyLibrary } from '@/lib/server/lending/testing/library.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { forgetWishes } from './forget-wishes.ts';
import { reply, wish, wisher, wishes } from './testing/wishing.ts';
import { voteForWish } from './vote.ts';

const database = await testDatabase();
const [ines, leo, nora] = [wisher(1), wisher(2), wisher(3)];

beforeEach(async () => {
  for (const table of ['wish_votes', 'wishes'] as const) await database.deleteFrom(table).execute();
  await emptyLibrary(database);
});

test('who has deleted their vote counts once when the wish takes votes again', async () => {
  const { id } = await wish(database, ines, 'Tides');
  for (const who of [leo, nora]) await voteForWish(database, who, id);
  await reply(database, id, { state: 'declined', note: 'No' });
  for (const who of [ines, leo]) await forgetWishes(database, who);
  const votes = async () => (await wishes(database, nora, { state: 'any' })).items[0]?.votes;
  expect(await votes()).toBe(3);
  await reply(database, id, { state: 'open' });
  expect(await votes()).toBe(1);
  for (const who of [ines, leo, leo, nora]) await voteForWish(database, who, id);
  expect(await votes()).toBe(3);
});

test('an answer that leaves a wish open, or closed, changes no votes', async () => {
  const { id } = await wish(database, ines, 'Tides');
  await voteForWish(database, leo, id);
  await reply(database, id, { state: 'planned' });
  await reply(database, id, { state: 'declined', note: 'No' });
  await forgetWishes(database, leo);
  expect(await reply(database, id, { state: 'declined', note: 'Still no' })).toMatchObject({
    votes: 2,
  });
});
