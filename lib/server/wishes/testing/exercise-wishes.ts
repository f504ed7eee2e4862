import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { findSimilar } from '../find-similar.ts';
import { forgetWishes } from '../forget-wishes.ts';
import { noticeAnswer } from '../notice-answer.ts';
import { takeBackVote, voteForWish } from '../vote.ts';
import { restoreWish, withdrawWish } from '../withdraw-wish.ts';
import { reply, wish, wisher, wishes } from './wishing.ts';

const [ines, leo] = [wisher(1), wisher(2)];
const isbn = '9780306406157';

/** Runs every query of wishes at least once. Add to it what you add to wishes. */
export async function exerciseWishes(database: Database): Promise<void> {
  const { id } = await wish(database, ines, 'Tides and Tables', { isbn });
  await wish(database, leo, 'Salt and Silence');
  await findSimilar(database, leo, { title: 'Tides and Tables', isbn });
  await voteForWish(database, leo, id);
  await takeBackVote(database, leo, id);
  await withdrawWish(database, ines, id);
  await restoreWish(database, ines, id);
  for (const sort of ['votes', 'newest'] as const) {
    const { nextCursor } = await wishes(database, ines, { sort, limit: 1 });
    await wishes(database, ines, { sort, limit: 1, cursor: nextCursor ?? '' });
  }
  await wishes(database, ines, { state: 'open', whose: 'news' });
  const book = await anyBook(database);
  await reply(database, id, { state: 'bought', bookId: book });
  await noticeAnswer(database, ines, id);
  await forgetWishes(database, ines);
  await reply(database, id, { state: 'open' });
}

async function anyBook(database: Database): Promise<string> {
  const books = database.selectFrom('books').select('id').where('tenant_id', '=', tenantA);
  const book = await books.where('withdrawn_at', 'is', null).executeTakeFirstOrThrow();
  return book.id;
}
