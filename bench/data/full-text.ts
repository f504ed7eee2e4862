import SQLite from 'better-sqlite3';
import { BookQuery } from '@/lib/contract/books.ts';
import { listBooks } from '@/lib/server/books/list-books.ts';
import { wordsOf } from '@/lib/server/database/catalogue/words-of.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { medianTime } from './median-time.ts';

const pageSize = 21;

/** Searches that both can answer: each word is the beginning of one of the book's. */
const searches = {
  'two words': 'q=lighthouse+quist',
  'two words by title': 'q=lighthouse+quist&sort=title',
  'a broad word': 'q=the',
  'a broad word by title': 'q=the&sort=title',
  'while typing': 'q=ligh',
  'two broad words by title': 'q=crime+salt&sort=title',
} as const;

/** What SQLite's own full-text search takes beside ours, on the same books, in one process. */
export type FullText = {
  /** To index all books by one insert, which ours is not. */
  readonly indexSeconds: number;
  readonly ftsMiB: number;
  /** `term_books` and `catalogue_terms`. */
  readonly ourMiB: number;
  /** Milliseconds for the first page, medians. */
  readonly searches: readonly { name: string; fts: number; ours: number }[];
};

/**
 * Indexes the library's folded text by FTS5, with an index of prefixes, and asks both for the same
 * pages. FTS5 orders by its own rank, ours by its relevance; by title both give the same books.
 *
 * @throws {Error} when they do not.
 */
export async function compareFullText(file: string, tenantId: string): Promise<FullText> {
  const beside = `${file}-fts`;
  const db = new SQLite(file);
  db.exec(`attach '${beside}' as beside; pragma beside.journal_mode = off;`);
  const started = performance.now();
  db.exec(`
    create virtual table beside.texts using fts5(
      text, content = '', prefix = '2 3 4', tokenize = "unicode61 remove_diacritics 0");
    insert into beside.texts (rowid, text) select rowid, search_text from books;`);
  const indexSeconds = (performance.now() - started) / 1000;
  const database = openDatabase(`file:${file}`);
  try {
    const rows = [];
    for (const [name, search] of Object.entries(searches)) {
      const query = BookQuery.parse(Object.fromEntries(new URLSearchParams(search)));
      const byFts = ftsPage(db, tenantId, query);
      const byOurs = () => listBooks(database, tenantId, query);
      if (query.sort === 'title') requireSame(name, byFts(), (await byOurs()).items);
      rows.push({ name, fts: await medianTime(byFts), ours: await medianTime(byOurs) });
    }
    return { indexSeconds, ...sizes(db), searches: rows };
  } finally {
    await database.destroy();
    db.close();
  }
}

type Found = { readonly id: string };

function ftsPage(db: SQLite.Database, tenantId: string, { q, sort }: BookQuery): () => Found[] {
  const match = wordsOf(q)
    .map((word) => `"${word}"*`)
    .join(' ');
  const columns = `books.id, title, authors, isbn, year, language, subjects, description, added_at`;
  const order = sort === 'title' ? 'sort_title, number' : 'rank';
  const statement = db.prepare(
    `select ${columns} from beside.texts join books on books.rowid = texts.rowid
     where texts match ? and tenant_id = ? and withdrawn_at is null
     order by ${order} limit ${pageSize}`,
  );
  return () => statement.all(match, tenantId) as Found[];
}

/** Ours may end a page early, when it has looked at many books; what it has must be the same. */
function requireSame(name: string, fts: readonly Found[], ours: readonly Found[]): void {
  const same = ours.every(({ id }, index) => id === fts[index]?.id);
  if (!same) throw new Error(`${name}: FTS5 and ours found different books`);
}

function sizes(db: SQLite.Database) {
  const mib = (schema: string, tables: string) => {
    const bytes = db
      .prepare(`select sum(pgsize) from dbstat('${schema}') where name in (${tables})`)
      .pluck()
      .get() as number;
    return bytes / 2 ** 20;
  };
  return {
    ftsMiB: (db.pragma('beside.page_count', { simple: true }) as number) * pageMiB(db),
    ourMiB: mib('main', "'term_books', 'catalogue_terms'"),
  };
}

function pageMiB(db: SQLite.Database): number {
  return (db.pragma('beside.page_size', { simple: true }) as number) / 2 ** 20;
}
