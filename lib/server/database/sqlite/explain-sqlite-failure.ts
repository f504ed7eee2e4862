import 'server-only';
import { DatabaseError } from '../database-error.ts';

/** What SQLite's refusals of the whole file ask for. https://www.sqlite.org/rescode.html */
const advice: readonly [code: RegExp, what: string][] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'Move it away and put a backup in its place'],
  [/^(SQLITE_FULL|ENOSPC)/, 'Free space on the disk; what was committed is safe'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/, 'Give this user the right to write it'],
  [/^SQLITE_BUSY/, 'Another process keeps it locked; end that one first'],
  [/^SQLITE_IOERR/, 'Look at the disk that it is on'],
];

/** The failure of a SQLite file in words; undefined for the refusal of a single statement. */
export function explainSqliteFailure(path: string, cause: unknown): DatabaseError | undefined {
  const { message, code } = cause as { message?: string; code?: string };
  const known = advice.find(([pattern]) => pattern.test(code ?? ''))?.[1];
  if (known === undefined) return undefined;
  const text = `The database ${path} cannot be used: ${message}. ${known}.`;
  return new DatabaseError('unreachable', text, { cause });
}
