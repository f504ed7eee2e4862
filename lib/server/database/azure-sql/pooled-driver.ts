import 'server-only';
import { MssqlDriver } from 'kysely';
import { TimeoutError } from 'tarn';
import { DatabaseError } from '../database-error.ts';

/** Kysely's driver, which says in words that no connection became free: tarn says only that time is over. */
export class PooledDriver extends MssqlDriver {
  override acquireConnection() {
    return super.acquireConnection().catch((cause: unknown) => {
      // By its class: its name is another one once a bundle is minified.
      if (!(cause instanceof TimeoutError)) throw cause;
      throw new DatabaseError('busy', 'No connection to the database became free in time.', {
        cause,
      });
    });
  }
}
