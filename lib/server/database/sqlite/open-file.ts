import 'server-only';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';

/** Milliseconds that a writer waits for another process to finish writing. */
const lockWaitMs = 5000;

/**
 * Opens a SQLite file and makes it when it is missing. Write-ahead log, foreign keys on;
 * `synchronous = full`, so that what was acknowledged survives a power cut.
 *
 * @throws {Error} that names the file, the reason and what to do, when it cannot be opened, cannot
 *   be written or is damaged.
 */
export function openFile(path: string): SQLite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = new SQLite(path, { timeout: lockWaitMs });
    file.pragma('journal_mode = WAL');
    file.pragma('foreign_keys = ON');
    file.pragma('synchronous = FULL');
    requireSound(file);
    return file;
  } catch (cause) {
    throw new Error(`The database ${path} cannot be used: ${reason(cause)}`, { cause });
  }
}

function requireSound(file: SQLite.Database): void {
  const state = file.pragma('quick_check(1)', { simple: true });
  if (state === 'ok') return;
  throw Object.assign(new Error(String(state)), { code: 'SQLITE_CORRUPT' });
}

/** https://www.sqlite.org/rescode.html */
const advice: readonly [code: RegExp, what: string][] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'Move it away and put a backup in its place'],
  [/^SQLITE_FULL/, 'Free space on the disk; what was committed is safe'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)|^E(ACCES|PERM|ROFS)/, 'Give this user the right to write it'],
  [/^SQLITE_BUSY/, 'Another process keeps it locked; end that one first'],
  [/^ENOSPC/, 'Free space on the disk'],
];

function reason(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  const known = advice.find(([pattern]) => pattern.test(code ?? ''))?.[1];
  return `${message ?? String(cause)}. ${known ?? 'Look at the disk that it is on'}.`;
}
