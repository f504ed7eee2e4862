import 'server-only';
import { DatabaseError } from '../database-error.ts';

/** tedious and Node: the socket broke or was closed while the statement ran, or before. */
const codes = ['ESOCKET', 'ECLOSE', 'EINVALIDSTATE', 'ECONNRESET', 'EPIPE'];

/** True when it was the connection that failed, so that nobody knows what became of the statement. */
export function isConnectionLost(error: unknown): boolean {
  return codes.includes(String((error as { code?: unknown } | null)?.code));
}

/** tedious: the statement took longer than one may, or nothing came when it was given up. */
const tooLong = 'ETIMEOUT';

/** A lost connection, or a statement that took too long, in words; any other error as it is. */
export function explainLoss(error: unknown): unknown {
  if ((error as { code?: unknown } | null)?.code === tooLong) {
    const message = 'The database did not do in time what it was asked to.';
    return new DatabaseError('busy', message, { cause: error });
  }
  if (!isConnectionLost(error)) return error;
  const message = 'The connection to the database broke while it was at work.';
  return new DatabaseError('unreachable', message, { cause: error });
}
