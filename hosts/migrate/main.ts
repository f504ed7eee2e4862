import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { databaseUrl } from '@/lib/server/settings/settings.ts';

/** `npm run db:migrate`: brings the database that DATABASE_URL names up to date. */
async function main(): Promise<void> {
  const database = openDatabase(databaseUrl(process.env));
  const ran = await migrate(database);
  await database.destroy();
  process.stdout.write(
    ran.length === 0 ? 'The schema is up to date.\n' : `Ran ${ran.join(', ')}.\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
