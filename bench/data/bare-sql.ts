import SQLite from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { medianTime } from './median-time.ts';

const pageSize = 21;
const mostOpenLoans = 6;

/** Milliseconds of the statements that a hand-written program would run, on the same file. */
export type BareSql = {
  readonly 'first page': number;
  /** Of one of the two, in a transaction that is on the disk when it ends. */
  readonly 'borrow and return': number;
};

/** The first page by title, and a loan that is made and ended. */
export async function measureBareSql(file: string, tenantId: string): Promise<BareSql> {
  const db = new SQLite(file);
  db.pragma('synchronous = FULL');
  try {
    const columns =
      'id, title, authors, isbn, year, language, subjects, description, added_at, withdrawn_at';
    const list = db.prepare(
      `select ${columns} from books where tenant_id = +? and withdrawn_at is null
       order by sort_title, number limit ${pageSize}`,
    );
    const borrowAndReturn = lending(db, tenantId);
    return {
      'first page': await medianTime(() => list.all(tenantId)),
      'borrow and return': (await medianTime(borrowAndReturn)) / 2,
    };
  } finally {
    db.close();
  }
}

/** The least that lending is: is a copy free, may the member have one more, the loan, its end. */
function lending(db: SQLite.Database, tenantId: string): () => void {
  const free = db.prepare(
    `select id from copies where tenant_id = +? and book_id = +? and not exists (select 1 from loans
       where loans.tenant_id = copies.tenant_id and copy_id = copies.id and ended_at is null)`,
  );
  const open = db
    .prepare(
      'select count(*) from loans where tenant_id = +? and member_id = +? and ended_at is null',
    )
    .pluck();
  const lend = db.prepare(
    `insert into loans (tenant_id, id, copy_id, book_id, member_id, lent_at, due_on, renewals)
     values (?, ?, ?, ?, ?, ?, ?, 0)`,
  );
  const end = db.prepare(
    `update loans set ended_at = +?, ended_as = 'returned' where tenant_id = +? and id = +?`,
  );
  const book = db
    .prepare('select id from books where tenant_id = +? limit 1')
    .pluck()
    .get(tenantId);
  const member = db
    .prepare('select id from members where tenant_id = +? limit 1')
    .pluck()
    .get(tenantId);
  const borrow = db.transaction(() => {
    const copy = free.get(tenantId, book) as { readonly id: string } | undefined;
    if (copy === undefined || Number(open.get(tenantId, member)) >= mostOpenLoans) {
      throw new Error('the loan before was not ended');
    }
    const [id, at] = [newId(), new Date().toISOString()];
    lend.run(tenantId, id, copy.id, book, member, at, at.slice(0, 10));
    return id;
  });
  return () => {
    const id = borrow.immediate();
    end.run(new Date().toISOString(), tenantId, id);
  };
}
