import 'server-only';
import type { Availability } from '@/lib/contract/copies.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { listCopies } from './list-copies.ts';

/**
 * How many copies of a book there are and how many are free, office by office; how many people
 * wait; and what the caller has of it.
 *
 * @throws {ProblemError} `not-found` (404).
 */
export async function bookAvailability(
  database: Database,
  { tenantId, objectId }: Principal,
  bookId: string,
): Promise<Availability> {
  const { items } = await listCopies(database, tenantId, bookId);
  const lent = items.filter((copy) => copy.withdrawnAt === null);
  const holds = await activeHolds(database, tenantId, bookId);
  const own = await database
    .selectFrom('loans')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('member_id', '=', objectId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return {
    bookId,
    copies: lent.length,
    available: lent.filter((copy) => copy.status === 'available').length,
    waiting: holds.filter((hold) => hold.state === 'waiting').length,
    offices: byOffice(lent),
    yourLoanId: own?.id ?? null,
    yourHoldId: holds.find((hold) => hold.member_id === objectId)?.id ?? null,
  };
}

async function activeHolds(database: Database, tenantId: string, bookId: string) {
  return database
    .selectFrom('holds')
    .select(['id', 'member_id', 'state'])
    .where('tenant_id', '=', tenantId)
    .where('book_id', '=', bookId)
    .where('ended_at', 'is', null)
    .execute();
}

type Copies = Awaited<ReturnType<typeof listCopies>>['items'];

function byOffice(copies: Copies): Availability['offices'] {
  const offices = new Map(copies.map(({ office }) => [office.id, office]));
  return [...offices.values()].map((office) => {
    const there = copies.filter((copy) => copy.office.id === office.id);
    return {
      office,
      copies: there.length,
      available: there.filter((copy) => copy.status === 'available').length,
      nextDueOn: there.flatMap((copy) => copy.dueOn ?? []).sort()[0] ?? null,
    };
  });
}
