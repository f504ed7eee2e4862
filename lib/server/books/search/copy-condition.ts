import 'server-only';
import type { ExpressionBuilder } from 'kysely';
import { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Schema } from '@/lib/server/database/schema.ts';
import type { Condition } from './condition.ts';
import { countUpTo } from './count-up-to.ts';
import { mostGathered } from './limits.ts';

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
  if (officeIds.length === 0) return { holds };
  const books = await fewInOffices(database, tenantId, officeIds);
  return books === undefined ? { holds } : { books, holds };
}

/** The books with a copy in one of the offices, be it withdrawn; undefined when there are many. */
async function fewInOffices(
  database: Database,
  tenantId: string,
  officeIds: readonly string[],
): Promise<NumberSet | undefined> {
  const copies = database
    .selectFrom('copies')
    .select('copies.book_id')
    .where('copies.tenant_id', '=', tenantId);
  let most = 0;
  for (const id of officeIds) {
    const inOffice = copies.where('copies.office_id', '=', id).orderBy('copies.book_id');
    most += await countUpTo(database, inOffice, mostGathered);
  }
  if (most > mostGathered) return undefined;
  const rows = await copies
    .where('copies.office_id', 'in', officeIds)
    .innerJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'copies.tenant_id')
        .onRef('books.id', '=', 'copies.book_id'),
    )
    .where('books.withdrawn_at', 'is', null)
    .select('books.number')
    .execute();
  return NumberSet.of(rows.map(({ number }) => number));
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
