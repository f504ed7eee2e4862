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
      const statement = known && !known.busy ? known : file.prepare<unknown[]>(sql);
      // A map keeps the order of insertion: what was used last comes last.
      statements.delete(sql);
      statements.set(sql, statement);
      const longestUnused = statements.keys().next().value;
      if (statements.size > mostStatements && longestUnused !== undefined) {
        statements.delete(longestUnused);
      }
      return statement;
    },
    close() {
      file.close();
    },
  };
}
