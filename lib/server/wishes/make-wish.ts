import 'server-only';
import { v7 as newId } from 'uuid';
import type { NewWish, Wish } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { checkedIsbn } from '@/lib/server/checked-isbn.ts';
import { decideOnce, type Occasion } from '@/lib/server/database/decide-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { bookWithIsbn, similarWishes } from './find-similar.ts';
import { selectWishes, toWish, wishRow } from './select-wishes.ts';
import { takeTurnToWish } from './take-wish-turn.ts';
import { titleKey } from './title-key.ts';
import { insertVote } from './vote.ts';

/**
 * Wishes for a book, which counts as the caller's vote. Of two who wish for the same ISBN or title at
 * once, one makes the wish and the other is offered to vote for it.
 *
 * @throws {ProblemError} `invalid-fields` (422) for a wrong ISBN; `in-catalogue` or `similar-wish`
 *   (409) with the book or the wish as `current`; `idempotency-key-reused` (422).
 */
export async function makeWish(
  database: Database,
  principal: Principal,
  given: NewWish,
  occasion: Occasion,
): Promise<Wish> {
  const isbn = checkedIsbn(given.isbn);
  const question = { principal, asked: 'wish', body: given };
  return decideOnce(database, question, occasion, async (transaction) => {
    await takeTurnToWish(transaction, principal.tenantId);
    await requireNotInCatalogue(transaction, principal.tenantId, isbn);
    await requireNotWished(transaction, principal, { ...given, isbn });
    const id = newId({ msecs: occasion.now });
    const at = new Date(occasion.now).toISOString();
    await insertWish(transaction, principal, { ...given, isbn }, id, at);
    await insertVote(transaction, principal, id, at);
    return toWish(await wishRow(transaction, principal, id), principal);
  });
}

async function requireNotInCatalogue(
  database: Database,
  tenantId: string,
  isbn: string | null,
): Promise<void> {
  const current = await bookWithIsbn(database, tenantId, isbn);
  if (current === null) return;
  throw new ProblemError('in-catalogue', `It is in the catalogue as “${current.title}”.`, {
    current,
  });
}

async function requireNotWished(
  database: Database,
  principal: Principal,
  { isbn, title, anotherBook }: NewWish,
): Promise<void> {
  const alike = { isbn, title: anotherBook ? '' : title };
  const [row] = await similarWishes(database, principal, alike);
  if (row === undefined) return;
  throw new ProblemError('similar-wish', 'Vote for that wish instead.', {
    current: toWish(row, principal),
  });
}

/**
 * Before a wish opens again.
 *
 * @throws {ProblemError} `similar-wish` (409) when another one with the same ISBN was made meanwhile.
 */
export async function requireIsbnFree(
  database: Database,
  principal: Principal,
  { id, isbn }: { readonly id: string; readonly isbn: string | null },
): Promise<void> {
  if (isbn === null) return;
  const row = await selectWishes(database, principal)
    .where('wishes.isbn', '=', isbn)
    .where('wishes.closed_at', 'is', null)
    .where('wishes.id', '!=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  throw new ProblemError('similar-wish', 'Meanwhile there is another wish for this book.', {
    current: toWish(row, principal),
  });
}

async function insertWish(
  database: Database,
  { tenantId, objectId }: Principal,
  { title, author, isbn, reason }: NewWish,
  id: string,
  at: string,
): Promise<void> {
  await database
    .insertInto('wishes')
    .values({
      tenant_id: tenantId,
      id,
      title,
      author,
      isbn,
      reason,
      title_key: titleKey(title),
      wished_by: objectId,
      wished_at: at,
      state: 'open',
      votes: 1,
      note: null,
      book_id: null,
      answered_at: null,
      answered_by: null,
      news: 0,
      closed_at: null,
      version: 1,
    })
    .execute();
}
