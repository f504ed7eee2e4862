import 'server-only';
import { SqliteQueryCompiler } from 'kysely';

/**
 * SQLite's SQL, in which a parameter is written `+?`. better-sqlite3 is built with
 * `SQLITE_ENABLE_STAT4`, and such a SQLite compiles a statement again for every new value of a
 * parameter that is compared with an indexed column: for a page of books that takes as long as running
 * it. The sign changes no value and no type, but such a parameter can't choose the plan.
 * https://www.sqlite.org/c3ref/prepare.html, https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes
 */
export class SqliteFileCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}
