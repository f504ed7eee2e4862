import 'server-only';
import {
  type DialectAdapter,
  type Driver,
  type QueryCompiler,
  SqliteDialect,
  type SqliteDialectConfig,
} from 'kysely';
import { openFile } from './open-file.ts';
import { reuseStatements } from './reuse-statements.ts';
import { SqliteFileAdapter } from './sqlite-file-adapter.ts';
import { SqliteFileCompiler } from './sqlite-file-compiler.ts';
import { SqliteFileDriver } from './sqlite-file-driver.ts';

/**
 * A SQLite file, for Kysely. It is opened, made and checked here and now.
 *
 * @throws {DatabaseError} see {@link openFile}
 */
export class SqliteFileDialect extends SqliteDialect {
  readonly #path: string;
  readonly #config: SqliteDialectConfig;

  constructor(path: string) {
    const config = { database: reuseStatements(openFile(path)) };
    super(config);
    this.#path = path;
    this.#config = config;
  }

  override createDriver(): Driver {
    return new SqliteFileDriver(this.#path, this.#config);
  }

  override createAdapter(): DialectAdapter {
    return new SqliteFileAdapter();
  }

  override createQueryCompiler(): QueryCompiler {
    return new SqliteFileCompiler();
  }
}
