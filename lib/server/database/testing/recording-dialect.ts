import 'server-only';
import { type CompiledQuery, type DatabaseConnection, type Driver, DummyDriver } from 'kysely';
import { AzureSqlDialect } from '../azure-sql/azure-sql-dialect.ts';

/** An empty Azure SQL database, as far as a migration can tell: it takes everything, finds nothing. */
export class RecordingDialect extends AzureSqlDialect {
  readonly #run: string[];

  constructor(run: string[]) {
    const address = { server: 'sql.example.com', port: 1433, database: 'library' };
    super({ address, credential: { getToken: async () => null }, log: () => {} });
    this.#run = run;
  }

  override createDriver(): never {
    const connection: DatabaseConnection = {
      executeQuery: async ({ sql }: CompiledQuery) => {
        this.#run.push(sql);
        return { rows: [] };
      },
      streamQuery: () => {
        throw new Error('not needed');
      },
    };
    const driver: Driver = Object.assign(new DummyDriver(), {
      acquireConnection: async () => connection,
    });
    return driver as never;
  }
}
