import 'server-only';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, onTestFinished } from 'vitest';
import { migrate } from '@/lib/server/database/migrate.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { portableQueries } from '@/lib/server/database/testing/portable-queries.ts';

/**
 * A migrated database in a folder of its own, removed after the tests of the file, or after the one that
 * asked for it. Every query that
 * it runs is compiled for SQL Server as well, and fails where it is not portable.
 */
export async function testDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-test-'));
  const database = openDatabase(`file:${join(folder, 'test.db')}`);
  // Thousands of small transactions; no power cut is part of these tests.
  await sql`pragma synchronous = off`.execute(database);
  await migrate(database);
  const atTheEnd = expect.getState().currentTestName ? onTestFinished : afterAll;
  atTheEnd(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true });
  });
  return database.withPlugin(portableQueries());
}
