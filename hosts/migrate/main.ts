import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { AzureIdentity } from '@/lib/server/identity/azure-identity.ts';
import { databaseUrl } from '@/lib/server/settings/settings.ts';
import { readDotenv } from '../read-dotenv.ts';

/** Building an index on a large table takes as long as it takes. */
const noTimeout = 0;

/**
 * `npm run db:migrate`: brings the database that DATABASE_URL names up to date, with the identity of
 * whoever runs it. In Azure SQL that one is db_ddladmin, db_datareader and db_datawriter; the app is not.
 */
async function main(): Promise<void> {
  readDotenv();
  const credential = new AzureIdentity({ log: () => {} });
  const database = openDatabase(databaseUrl(process.env), {
    credential,
    statementTimeoutMs: noTimeout,
  });
  try {
    const ran = await migrate(database);
    process.stdout.write(
      ran.length === 0 ? 'The schema is up to date.\n' : `Ran ${ran.join(', ')}.\n`,
    );
  } finally {
    await database.destroy();
    credential.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
