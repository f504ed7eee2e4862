import { beforeEach, describe, expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { NewAnswer } from '@/lib/contract/wishes.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import { withdrawBook } from '@/lib/server/books/withdraw-book.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { answerWish } from './answer-wish.ts';
import { findSimilar } from './find-similar.ts';
import { forgetWishes } from './forget-wishes.ts';
import { noticeAnswer } from './notice-answer.ts';
import { librarian, monday, reply, wish, wisher, wishes } from './testing/wishing.ts';
import { takeBackVote, voteForWish } from './vote.ts';
import { restoreWish, withdrawWish } from './withdraw-wish.ts';

const database = await testDatabase();
const [ines, leo, mara] = [wisher(1), wisher(2), wisher(3)];
const isbn = '9780306406157';

beforeEach(async () => {
  for (const table of ['wish_votes', 'wishes', 'books', 'kept_answers'] as const) {
    await database.deleteFrom(table).execute();
  }
});

async function book(changes: Partial<NewBook> = {}) {
  const given = NewBook.parse({ title: 'Tides and Tables', authors: ['Runa Gjerde'], ...changes });
  return addBook(database, librarian, given);
}

async function currentOf(action: Promise<unknown>): Promise<unknown> {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof ProblemError ? error.options.current : error;
}

describe('wishing', () => {
  test('counts as the first vote, and an ISBN-10 becomes digits', async () => {
    const made = await wish(database, ines, 'Tides', { isbn: '0-306-40615-2', reason: 'Why not' });
    expect(made).toMatchObject({ isbn, votes: 1, yours: true, yourVote: true, state: 'open' });
    const [seen] = (await wishes(database, leo)).items;
    expect(seen).toMatchObject({ id: made.id, yours: false, yourVote: false, reason: 'Why not' });
    expect(JSON.stringify(seen)).not.toContain(ines.objectId);
  });

  test('with the same key makes one wish', async () => {
    const first = await wish(database, ines, 'Tides', {}, 'a-click');
    expect(await wish(database, ines, 'Tides', {}, 'a-click')).toEqual(first);
    expect((await wishes(database, ines)).items).toHaveLength(1);
  });

  test('for what the library has is refused with the book; a withdrawn one does not count', async () => {
    const { id, title, authors } = await book({ isbn });
    const again = wish(database, ines, 'Anything', { isbn });
    expect(await currentOf(again)).toEqual({ id, title, authors });
    await withdrawBook(database, librarian, id, bookQueue);
    expect((await wish(database, ines, 'Anything', { isbn })).votes).toBe(1);
  });

  test('for what somebody wished for is refused with that wish, unless it is another book', async () => {
    const first = await wish(database, ines, 'The Salt Road: A History', { isbn });
    expect(await currentOf(wish(database, leo, 'salt road'))).toMatchObject({ id: first.id });
    const other = await wish(database, leo, 'Salt Road', { anotherBook: true });
    expect(other.id).not.toBe(first.id);
    const sameIsbn = () => wish(database, mara, 'Else', { isbn, anotherBook: true });
    expect(await problemOf(sameIsbn)).toEqual({ status: 409, code: 'similar-wish' });
  });

  test('an ISBN with a wrong digit is named', async () => {
    const wrong = () => wish(database, ines, 'Tides', { isbn: '9780306406158' });
    expect(await problemOf(wrong)).toEqual({ status: 422, code: 'invalid-fields' });
  });

  test('what is similar is found before: by ISBN, by title, in wishes and catalogue', async () => {
    const had = await book();
    const made = await wish(database, ines, 'Salt Road', { isbn });
    const found = (title: string, number = '') =>
      findSimilar(database, leo, { title, isbn: number });
    expect((await found('TIDES and tables')).books.map(({ id }) => id)).toEqual([had.id]);
    expect((await found('The Salt Road')).wishes.map(({ id }) => id)).toEqual([made.id]);
    expect((await found('', '0306406152')).wishes).toHaveLength(1);
    expect(await found('', '97803064')).toEqual({ books: [], wishes: [] });
    expect(await findSimilar(database, wisher(1, tenantB), { title: 'Salt Road', isbn })).toEqual({
      books: [],
      wishes: [],
    });
  });
});

describe('votes', () => {
  test('one for each person, taken back once', async () => {
    const { id } = await wish(database, ines, 'Tides');
    await voteForWish(database, leo, id);
    expect(await voteForWish(database, leo, id)).toMatchObject({ votes: 2, yourVote: true });
    await takeBackVote(database, leo, id);
    expect(await takeBackVote(database, leo, id)).toMatchObject({ votes: 1, yourVote: false });
    expect((await takeBackVote(database, ines, id)).votes).toBe(0);
  });

  test('end with the answer', async () => {
    const { id } = await wish(database, ines, 'Tides');
    await reply(database, id, { state: 'ordered' });
    expect((await voteForWish(database, leo, id)).votes).toBe(2);
    await reply(database, id, { state: 'declined', note: 'Out of print' });
    const late = { status: 409, code: 'wish-closed' };
    expect(await problemOf(() => voteForWish(database, mara, id))).toEqual(late);
    expect(await problemOf(() => takeBackVote(database, leo, id))).toEqual(late);
  });

  test('pages are complete, by votes and by age, whatever the ties', async () => {
    const made = [];
    for (let n = 0; n < 7; n += 1) made.push((await wish(database, ines, `Book ${n}`)).id);
    for (const id of made.slice(2, 5)) await voteForWish(database, leo, id);
    for (const sort of ['votes', 'newest'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await wishes(database, leo, { sort, limit: 2, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen.toSorted()).toEqual(made.toSorted());
      if (sort === 'votes')
        expect(seen.slice(0, 3).toSorted()).toEqual(made.slice(2, 5).toSorted());
      if (sort === 'newest') expect(seen).toEqual(made.toReversed());
    }
    const bogus = Buffer.from('["many","x"]').toString('base64url');
    expect(await problemOf(() => wishes(database, leo, { cursor: bogus }))).toEqual({
      status: 400,
      code: 'malformed-query',
    });
  });
});

describe('withdrawing', () => {
  test('hides a wish from others, and can be undone', async () => {
    const { id } = await wish(database, ines, 'Tides', { isbn });
    expect((await withdrawWish(database, ines, id)).state).toBe('withdrawn');
    expect((await withdrawWish(database, ines, id)).state).toBe('withdrawn');
    expect((await wishes(database, ines)).items).toEqual([]);
    expect((await wishes(database, ines, { state: 'withdrawn' })).items).toHaveLength(1);
    expect((await wishes(database, leo, { state: 'withdrawn' })).items).toEqual([]);
    expect(await problemOf(() => voteForWish(database, leo, id))).toMatchObject({ status: 404 });
    expect((await restoreWish(database, ines, id)).state).toBe('open');
  });

  test('is for the own wish only, while nobody else wants the book', async () => {
    const { id } = await wish(database, ines, 'Tides');
    expect(await problemOf(() => withdrawWish(database, leo, id))).toMatchObject({ status: 404 });
    await voteForWish(database, leo, id);
    const shared = { status: 409, code: 'wish-shared' };
    expect(await problemOf(() => withdrawWish(database, ines, id))).toEqual(shared);
    await reply(database, id, { state: 'declined', note: 'No' });
    const closed = { status: 409, code: 'wish-closed' };
    expect(await problemOf(() => withdrawWish(database, ines, id))).toEqual(closed);
  });

  test('leaves room for another wish, and then it cannot come back', async () => {
    const { id } = await wish(database, ines, 'Tides', { isbn });
    await withdrawWish(database, ines, id);
    await wish(database, leo, 'Tides', { isbn });
    const taken = { status: 409, code: 'similar-wish' };
    expect(await problemOf(() => restoreWish(database, ines, id))).toEqual(taken);
  });
});

describe('answers', () => {
  test('reach whoever wished, until they have read them', async () => {
    const { id } = await wish(database, ines, 'Tides');
    const had = await book();
    const answered = await reply(database, id, { state: 'bought', bookId: had.id, note: 'Enjoy' });
    expect(answered).toMatchObject({ state: 'bought', book: { id: had.id }, news: false });
    const news = async (who = ines) => (await wishes(database, who, { whose: 'news' })).items;
    expect(await news()).toMatchObject([{ id, note: 'Enjoy', news: true }]);
    expect(await news(leo)).toEqual([]);
    await noticeAnswer(database, leo, id);
    expect(await news()).toHaveLength(1);
    expect((await noticeAnswer(database, ines, id)).news).toBe(false);
    expect(await news()).toEqual([]);
  });

  test('can be taken back; the second of two librarians is told', async () => {
    const { id } = await wish(database, ines, 'Tides');
    await reply(database, id, { state: 'declined', note: 'Too dear' });
    const open = NewAnswer.parse({ state: 'open' });
    const late = answerWish(database, librarian, id, open, { ifMatch: '"1"', now: monday });
    expect(await currentOf(late)).toMatchObject({ state: 'declined', version: 2 });
    const back = await answerWish(database, librarian, id, open, { ifMatch: '"2"', now: monday });
    expect(back).toMatchObject({ state: 'open', note: null, answeredAt: null, version: 3 });
    expect((await wishes(database, ines, { whose: 'news' })).items).toEqual([]);
  });

  test('need a reason or a book where they say so', async () => {
    expect(NewAnswer.safeParse({ state: 'declined', note: ' ' }).success).toBe(false);
    expect(NewAnswer.safeParse({ state: 'bought' }).success).toBe(false);
    const bookId = '019a3f0c-51d2-7c44-9a6b-2f8e60b1d7a3';
    expect(NewAnswer.safeParse({ state: 'planned', bookId }).success).toBe(false);
    const { id } = await wish(database, ines, 'Tides');
    const none = () => reply(database, id, { state: 'bought', bookId });
    expect(await problemOf(none)).toEqual({ status: 422, code: 'invalid-fields' });
  });
});

test('past wishes can be forgotten: the numbers stay, the names go', async () => {
  const past = await wish(database, ines, 'Past');
  await voteForWish(database, leo, past.id);
  await reply(database, past.id, { state: 'declined', note: 'No' });
  const open = await wish(database, ines, 'Open');
  expect(await forgetWishes(database, ines)).toEqual({ wishes: 1 });
  expect((await wishes(database, ines, { whose: 'mine' })).items.map(({ id }) => id)).toEqual([
    open.id,
  ]);
  const [row] = (await wishes(database, leo, { state: 'declined' })).items;
  expect(row).toMatchObject({ id: past.id, votes: 2, yourVote: true });
  const votes = await database.selectFrom('wish_votes').select(['wish_id', 'member_id']).execute();
  expect(votes.filter((vote) => vote.member_id === ines.objectId)).toEqual([
    { wish_id: open.id, member_id: ines.objectId },
  ]);
});

test('another tenant sees and changes nothing', async () => {
  const { id } = await wish(database, ines, 'Tides');
  const stranger = testPrincipal({ tenantId: tenantB, objectId: ines.objectId });
  const answer = NewAnswer.parse({ state: 'planned' });
  const tries = [
    () => voteForWish(database, stranger, id),
    () => takeBackVote(database, stranger, id),
    () => withdrawWish(database, stranger, id),
    () => restoreWish(database, stranger, id),
    () => noticeAnswer(database, stranger, id),
    () => answerWish(database, stranger, id, answer, { ifMatch: '*' }),
  ];
  for (const act of tries) expect(await problemOf(act)).toMatchObject({ status: 404 });
  expect((await wishes(database, stranger)).items).toEqual([]);
  expect((await wishes(database, ines)).items).toMatchObject([{ id, votes: 1, state: 'open' }]);
});
