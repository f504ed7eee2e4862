import 'server-only';
import { NewAnswer, NewWish, WishQuery } from '@/lib/contract/wishes.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { answerWish } from '../answer-wish.ts';
import { listWishes } from '../list-wishes.ts';
import { makeWish } from '../make-wish.ts';

/** 5 January 2026, noon UTC. */
export const monday = Date.UTC(2026, 0, 5, 12);

/** A reader of a tenant; the same number is the same person. */
export function wisher(number: number, tenantId = tenantA): Principal {
  const objectId = `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return testPrincipal({ tenantId, objectId, name: `Reader ${number}`, roles: ['Books.Reader'] });
}

export const librarian = testPrincipal();

let wished = 0;

/** A wish for a book of this title, but for what `changes` says; each later than the one before. */
export async function wish(
  database: Database,
  who: Principal,
  title: string,
  changes: Partial<NewWish> = {},
  key: string | null = null,
) {
  const given = NewWish.parse({ title, author: 'Imre Quist', ...changes });
  wished += 1;
  return makeWish(database, who, given, { now: monday + wished, key });
}

/** The librarian's answer to whatever version there is. */
export async function reply(database: Database, id: string, answer: Partial<NewAnswer>) {
  const given = NewAnswer.parse(answer);
  return answerWish(database, librarian, id, given, { ifMatch: '*', now: monday });
}

/** The first page of what `who` is shown, `limit` 20 unless told. */
export async function wishes(database: Database, who: Principal, query: Partial<WishQuery> = {}) {
  return listWishes(database, who, WishQuery.parse(query));
}
