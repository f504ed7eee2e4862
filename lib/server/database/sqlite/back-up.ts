import 'server-only';
import { existsSync, renameSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { explainSqliteFailure } from './explain-sqlite-failure.ts';

/**
 * Copies a SQLite file while others read and write it, checks the copy and only then gives it its
 * name. https://www.sqlite.org/backup.html
 *
 * @param path the file of the database
 * @param to the file of the backup, which must not exist yet
 * @throws {Error} in words when `path` is not there or `to` is, when there is no room for the copy,
 *   or the copy is not sound
 */
export async function backUp(path: string, to: string): Promise<void> {
  if (!existsSync(path)) throw new Error(`${path} is not there: look at DATABASE_URL.`);
  if (existsSync(to)) throw new Error(`${to} is there already: a backup is never written over.`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const source = new SQLite(path, { readonly: true, fileMustExist: true });
  try {
    await source.backup(part);
    requireSound(part);
    renameSync(part, to);
  } catch (cause) {
    throw explainSqliteFailure(to, cause) ?? cause;
  } finally {
    source.close();
    rmSync(part, { force: true });
  }
}

function requireSound(path: string): void {
  const copy = new SQLite(path);
  try {
    // One file alone: with a write-ahead log beside it, somebody would forget to copy that one.
    copy.pragma('journal_mode = DELETE');
    const state = copy.pragma('integrity_check(1)', { simple: true });
    if (state !== 'ok') throw new Error(`The copy of the database is damaged: ${state}`);
  } finally {
    copy.close();
  }
}
