import 'server-only';
import { compileOnce } from '@/lib/server/database/compile-once.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/**
 * A book's copies that nobody has and nobody is to collect, in a steady order; none when the book
 * itself is withdrawn.
 */
export const freeCopies = compileOnce((database: Database, tenantId: string, bookId: string) =>
  database
    .selectFrom('copies')
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.tenant_id', '=', 'copies.tenant_id')
        .onRef('offices.id', '=', 'copies.office_id'),
    )
    .innerJoin('books', (join) =>
      join
        .onRef('books.tenant_id', '=', 'copies.tenant_id')
        .onRef('books.id', '=', 'copies.book_id')
        .on('books.withdrawn_at', 'is', null),
    )
    .select(['copies.id', 'copies.office_id as officeId', 'offices.time_zone as timeZone'])
    .where('copies.tenant_id', '=', tenantId)
    .where('copies.book_id', '=', bookId)
    .where('copies.withdrawn_at', 'is', null)
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
    )
    .orderBy('copies.id'),
);
