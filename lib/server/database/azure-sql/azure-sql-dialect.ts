import 'server-only';
import { type DatabaseIntrospector, type Dialect, type Kysely, MssqlIntrospector } from 'kysely';
import { AzureSqlAdapter } from './azure-sql-adapter.ts';
import { AzureSqlCompiler } from './azure-sql-compiler.ts';
import { AzureSqlDriver } from './azure-sql-driver.ts';
import type { AzureSqlOptions } from './load-driver.ts';

/** Azure SQL and SQL Server 2022, for Kysely. Nothing is loaded or opened before the first query. */
export class AzureSqlDialect implements Dialect {
  readonly #options: AzureSqlOptions;

  constructor(options: AzureSqlOptions) {
    this.#options = options;
  }

  createDriver(): AzureSqlDriver {
    return new AzureSqlDriver(async () => {
      const { loadDriver } = await import('./load-driver.ts');
      return loadDriver(this.#options);
    });
  }

  createQueryCompiler(): AzureSqlCompiler {
    return new AzureSqlCompiler();
  }

  createAdapter(): AzureSqlAdapter {
    return new AzureSqlAdapter();
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return new MssqlIntrospector(database);
  }
}
