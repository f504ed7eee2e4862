import 'server-only';
import { knownEverywhere } from '@/lib/server/known-everywhere.ts';

/**
 * `login-refused` and `not-trusted` need a person; the others pass, or need a look at the server.
 */
export type DatabaseErrorKind = 'unreachable' | 'login-refused' | 'not-trusted' | 'busy';

/** The database cannot be used just now. The message says why, and what to do, in words. */
export class DatabaseError extends knownEverywhere('database-error') {
  readonly kind: DatabaseErrorKind;

  constructor(kind: DatabaseErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseError';
    this.kind = kind;
  }
}
