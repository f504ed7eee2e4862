import SQLite from 'better-sqlite3';

const pageSize = 21;
const warmUps = 50;

/** Milliseconds of the statements that a hand-written program would run, on the same file. */
export type BareSql = { readonly list: number; readonly search: number };

/** The first page by title, and one by a word with its prefix, newest first: medians over `runs`. */
export function measureBareSql(file: string, tenantId: string, runs = 500): BareSql {
  const db = new SQLite(file, { readonly: true });
  try {
    const columns =
      'id, title, authors, isbn, year, language, subjects, description, added_at, withdrawn_at';
    const list = db.prepare(
      `select ${columns} from books where tenant_id = ? and withdrawn_at is null
       order by sort_title, id limit ${pageSize}`,
    );
    const search = db.prepare(
      `select ${columns} from books where tenant_id = ? and withdrawn_at is null and id in
       (select book_id from book_terms where tenant_id = ? and term = ?)
       and search_text like ? order by sort_title, id limit ${pageSize}`,
    );
    return {
      list: median(runs, () => list.all(tenantId)),
      search: median(runs, () => search.all(tenantId, tenantId, 'w:quist', '% lighthouse%')),
    };
  } finally {
    db.close();
  }
}

function median(runs: number, work: () => unknown): number {
  for (let run = 0; run < warmUps; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
