import 'server-only';
import type SQLite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** More than the queries of this app; a search of many words makes a text of its own. */
const mostStatements = 200;

/**
 * The file for Kysely, which would prepare each query anew: for a page of books that takes half as
 * long as running it. SQLite itself prepares a statement again after the schema has changed.
 * https://www.sqlite.org/c3ref/prepare.html
 */
export function reuseStatements(file: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SQLite.Statement<unknown[]>>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined && !known.busy) return known;
      const statement = file.prepare<unknown[]>(sql);
      statements.set(sql, statement);
      const oldest = statements.keys().next().value;
      if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
    close() {
      file.close();
    },
  };
}
