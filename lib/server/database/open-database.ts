import 'server-only';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { WaitingSqliteDialect } from './sqlite/waiting-sqlite-dialect.ts';

export type Database = Kysely<Schema>;

const lockWaitMs = 5000;

/**
 * Opens the SQLite file that a `file:PATH` URL names and makes it when it is missing. Write-ahead
 * log, foreign keys on; `synchronous = full`, so that what was acknowledged survives a power cut.
 *
 * @throws {Error} that names the file when it cannot be opened or is damaged.
 */
export function openDatabase(url: string): Database {
  const path = resolve(url.replace(/^file:/, ''));
  return new Kysely<Schema>({ dialect: new WaitingSqliteDialect({ database: openFile(path) }) });
}

function openFile(path: string): SQLite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = new SQLite(path, { timeout: lockWaitMs });
    file.pragma('journal_mode = WAL');
    file.pragma('foreign_keys = ON');
    file.pragma('synchronous = FULL');
    const state = file.pragma('quick_check(1)', { simple: true });
    if (state !== 'ok') throw new Error(String(state));
    return file;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The database ${path} cannot be used: ${reason}. Restore it from a backup, or move it away and start again.`,
      { cause },
    );
  }
}
