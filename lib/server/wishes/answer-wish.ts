import 'server-only';
import type { NewAnswer, Wish } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { decide } from '@/lib/server/database/decide.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { etagOf, ifMatchHolds } from '@/lib/server/http/etag.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { requireIsbnFree } from './make-wish.ts';
import { toWish, wishRow } from './select-wishes.ts';
import { takeWishTurn } from './take-wish-turn.ts';
import { countVotesAnew } from './vote.ts';

/** An occasion to answer: the version that was read (`If-Match`), and the present moment. */
type Answering = { readonly ifMatch: string; readonly now?: number };

/**
 * Answers a wish, changes its answer, or takes it back (`open`). Whoever wished gets to know, unless
 * they answer themselves. A wish that takes votes again has those of who has not deleted theirs
 * meanwhile: they may vote anew, and nobody counts twice.
 *
 * @throws {ProblemError} `not-found` (404); `version-changed` (412) with the wish as it is now;
 *   `invalid-fields` (422) for a book that the catalogue does not have; `wish-closed` (409) for one
 *   that was withdrawn; `similar-wish` (409) when it opens again and another has its ISBN.
 */
export async function answerWish(
  database: Database,
  principal: Principal,
  id: string,
  given: NewAnswer,
  { ifMatch, now = Date.now() }: Answering,
): Promise<Wish> {
  return decide(database, async (transaction) => {
    const row = await takeWishTurn(transaction, principal, id);
    if (!ifMatchHolds(ifMatch, row.version)) throw versionChanged(toWish(row, principal));
    if (row.state === 'withdrawn') {
      throw new ProblemError('wish-closed', 'Whoever wished for it withdrew it.');
    }
    await requireBook(transaction, principal.tenantId, given.bookId);
    const closes = given.state === 'bought' || given.state === 'declined';
    if (!closes) await requireIsbnFree(transaction, principal, row);
    const own = row.wished_by === principal.objectId;
    await write(transaction, principal, id, given, {
      at: new Date(now).toISOString(),
      closes,
      news: given.state === 'open' || own || row.wished_by === null ? 0 : 1,
    });
    if (row.closed_at !== null && !closes) await countVotesAnew(transaction, principal, id);
    return toWish(await wishRow(transaction, principal, id), principal);
  });
}

type Consequence = { readonly at: string; readonly closes: boolean; readonly news: number };

async function write(
  transaction: Database,
  { tenantId, objectId }: Principal,
  id: string,
  { state, note, bookId }: NewAnswer,
  { at, closes, news }: Consequence,
): Promise<void> {
  const answered = state !== 'open';
  await transaction
    .updateTable('wishes')
    .set((row) => ({
      state,
      note: answered ? note : null,
      book_id: bookId,
      answered_at: answered ? at : null,
      answered_by: answered ? objectId : null,
      closed_at: closes ? at : null,
      news,
      version: row('version', '+', 1),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

async function requireBook(
  database: Database,
  tenantId: string,
  bookId: string | null,
): Promise<void> {
  if (bookId === null) return;
  const book = await database
    .selectFrom('books')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', bookId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (book !== undefined) return;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: [{ path: 'bookId', message: 'is not in the catalogue' }],
  });
}

function versionChanged(current: Wish): ProblemError {
  return new ProblemError('version-changed', 'Look at what it is now, and decide again.', {
    current,
    headers: { etag: etagOf(current.version) },
  });
}
