import 'server-only';
import type { ExpressionBuilder } from 'kysely';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import type { Condition } from './condition.ts';
import { countUpTo } from './count-up-to.ts';
import { idsOf } from './term-condition.ts';

/**
 * The book has a copy, in one of the offices if there are some; and one that nobody has and nobody is
 * to collect, when it must be free.
 */
export async function copyCondition(
  database: Database,
  tenantId: string,
  officeIds: readonly string[],
  free: boolean,
): Promise<Condition> {
  const holds: Condition['holds'] = (book) => book.exists(copiesOf(book, officeIds, free));
  if (officeIds.length === 0) return { most: Number.POSITIVE_INFINITY, holds };
  const inOffices = database
    .selectFrom('copies')
    .select('book_id')
    .where('tenant_id', '=', tenantId);
  const counts = officeIds.map((id) =>
    countUpTo(database, inOffices.where('office_id', '=', id).orderBy('book_id')),
  );
  const most = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  return { most, ids: idsOf(inOffices.where('office_id', 'in', officeIds).distinct()), holds };
}

function copiesOf(
  book: ExpressionBuilder<Schema, 'books'>,
  officeIds: readonly string[],
  free: boolean,
) {
  let copies = book
    .selectFrom('copies')
    .select('copies.id')
    .whereRef('copies.tenant_id', '=', 'books.tenant_id')
    .whereRef('copies.book_id', '=', 'books.id')
    .where('copies.withdrawn_at', 'is', null);
  if (officeIds.length > 0) copies = copies.where('copies.office_id', 'in', officeIds);
  if (!free) return copies;
  return copies
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('loans')
            .select('loans.id')
            .whereRef('loans.tenant_id', '=', 'copies.tenant_id')
            .whereRef('loans.copy_id', '=', 'copies.id')
            .where('loans.ended_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('holds')
            .select('holds.id')
            .whereRef('holds.tenant_id', '=', 'copies.tenant_id')
            .whereRef('holds.copy_id', '=', 'copies.id')
            .where('holds.ended_at', 'is', null),
        ),
      ),
    );
}
