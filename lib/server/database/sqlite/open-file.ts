import 'server-only';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { explainSqliteFailure } from './explain-sqlite-failure.ts';

/** Milliseconds that a writer waits for another process to finish writing. */
const lockWaitMs = 5000;

/**
 * KiB of pages kept in memory. SQLite's own default, two MiB, is read through by one search in a
 * hundred thousand books.
 */
const pageCacheKiB = 64 * 1024;

/**
 * Opens a SQLite file and makes it when it is missing. Write-ahead log, foreign keys on;
 * `synchronous = full`, so that what was acknowledged survives a power cut.
 *
 * @throws {DatabaseError} that names the file, the reason and what to do, when it cannot be opened,
 *   cannot be written or is damaged.
 */
export function openFile(path: string): SQLite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = new SQLite(path, { timeout: lockWaitMs });
    file.pragma('journal_mode = WAL');
    file.pragma('foreign_keys = ON');
    file.pragma('synchronous = FULL');
    file.pragma(`cache_size = ${-pageCacheKiB}`);
    requireSound(file);
    return file;
  } catch (cause) {
    throw explainSqliteFailure(path, cause) ?? cause;
  }
}

function requireSound(file: SQLite.Database): void {
  const state = file.pragma('quick_check(1)', { simple: true });
  if (state === 'ok') return;
  file.close();
  throw Object.assign(new Error(String(state)), { code: 'SQLITE_CORRUPT' });
}
