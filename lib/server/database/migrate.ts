import 'server-only';
import { type Migration, Migrator } from 'kysely/migration';
import * as books from './migrations/0001-books.ts';
import * as denials from './migrations/0002-denials.ts';
import * as lending from './migrations/0003-lending.ts';
import * as idempotency from './migrations/0004-idempotency.ts';
import * as search from './migrations/0005-search.ts';
import * as wishes from './migrations/0006-wishes.ts';
import * as imports from './migrations/0007-imports.ts';
import * as statistics from './migrations/0008-statistics.ts';
import * as importChanges from './migrations/0009-import-changes.ts';
import * as termBooks from './migrations/0010-term-books.ts';
import * as wishTurns from './migrations/0011-wish-turns.ts';
import * as tokenRevocations from './migrations/0012-token-revocations.ts';
import * as corrections from './migrations/0013-corrections.ts';
import * as titleWords from './migrations/0014-title-words.ts';
import type { Database } from './open-database.ts';
import { isTransient } from './transient.ts';
import { waitWithJitter } from './wait-with-jitter.ts';

/** Forward only; a released migration never changes. */
const migrations: Record<string, Migration> = {
  '0001-books': books,
  '0002-denials': denials,
  '0003-lending': lending,
  '0004-idempotency': idempotency,
  '0005-search': search,
  '0006-wishes': wishes,
  '0007-imports': imports,
  '0008-statistics': statistics,
  '0009-import-changes': importChanges,
  '0010-term-books': termBooks,
  '0011-wish-turns': wishTurns,
  '0012-token-revocations': tokenRevocations,
  '0013-corrections': corrections,
  '0014-title-words': titleWords,
};

/** Another process may migrate the same file meanwhile, for longer than SQLite waits at once. */
const [mostAttempts, betweenMs] = [12, 500];

/**
 * Brings the schema up to date.
 *
 * @returns the names of the migrations that ran, in order; empty when there was nothing to do.
 * @throws the database's error when a migration fails; all that ran with it are rolled back. In words when a
 *   newer version of the app was here before: what it changed cannot be taken back.
 */
export async function migrate(database: Database): Promise<string[]> {
  for (let attempt = 1; ; attempt += 1) {
    const { error, results = [] } = await migrator(database).migrateToLatest();
    if (error === undefined) return results.map((result) => result.migrationName);
    if (attempt === mostAttempts || !isTransient(error)) throw ofNewerVersion(error) ?? error;
    await waitWithJitter(betweenMs);
  }
}

/** The migrations this build needs and the database does not have, in order. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const known = await migrator(database).getMigrations();
  return known.filter((one) => one.executedAt === undefined).map((one) => one.name);
}

/** Kysely calls the migrations “corrupted” when the database has one that this version does not know. */
function ofNewerVersion(error: unknown): Error | undefined {
  const text = error instanceof Error ? error.message : '';
  const unknown = /previously executed migration (\S+) is missing/.exec(text)?.[1];
  if (unknown === undefined) return undefined;
  return new Error(
    `A newer version of this app has changed the database (${unknown}). Start that version, or name another database in DATABASE_URL.`,
    { cause: error },
  );
}

function migrator(database: Database): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
}
