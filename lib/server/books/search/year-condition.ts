import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Condition } from './condition.ts';
import { countUpTo } from './count-up-to.ts';
import { idsOf } from './term-condition.ts';

/** Books without a year have 0, which is in no range. */
const firstYear = 1;
const lastYear = 9999;

/** The book was published from year `from` to year `to`, both included. */
export async function yearCondition(
  database: Database,
  tenantId: string,
  from: number = firstYear,
  to: number = lastYear,
): Promise<Condition> {
  const first = Math.max(from, firstYear);
  const within = database
    .selectFrom('books')
    .where('tenant_id', '=', tenantId)
    .where('sort_year', '>=', first)
    .where('sort_year', '<=', to);
  const inOrder = within.select('id').orderBy('sort_year', 'desc').orderBy('sort_title');
  return {
    most: await countUpTo(database, inOrder.orderBy('id')),
    ids: idsOf(within.select('id as book_id')),
    holds: (book) =>
      book.and([book('books.sort_year', '>=', first), book('books.sort_year', '<=', to)]),
  };
}
