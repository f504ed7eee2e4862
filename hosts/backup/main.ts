import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isEmbedded } from '@/lib/server/database/open-database.ts';
import { backUp } from '@/lib/server/database/sqlite/back-up.ts';
import { sqlitePath } from '@/lib/server/database/sqlite/sqlite-path.ts';
import { databaseUrl } from '@/lib/server/settings/settings.ts';
import { readDotenv } from '../read-dotenv.ts';

/**
 * `npm run db:backup`: copies the SQLite file that DATABASE_URL names, while the app goes on with it,
 * to the file given as the first argument, or to one beside it with the time in its name.
 */
async function main(): Promise<void> {
  readDotenv();
  const url = databaseUrl(process.env);
  if (!isEmbedded(url)) {
    throw new Error(
      'Azure SQL backs itself up: restore it to a point in time in the portal, or with az sql db restore.',
    );
  }
  const path = sqlitePath(url);
  const [given] = process.argv.slice(2);
  const copy = given === undefined ? besideWithTime(path) : resolve(given);
  await backUp(path, copy);
  const kilobytes = Math.ceil(statSync(copy).size / 1024);
  process.stdout.write(`Wrote ${copy} (${kilobytes} kB) and checked it.
To go back to it: end the app; move ${path} away, with the -wal and -shm beside it if there are any;
copy the backup to its place; start the app.
`);
}

/** `keyless.db` becomes `keyless-2026-01-31T09-00-00Z.db`. */
function besideWithTime(path: string): string {
  const time = `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  return path.replace(/(\.[^./\\]+)?$/, (ending) => `-${time}${ending}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
