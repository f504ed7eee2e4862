import 'server-only';
import type { Database } from './database/open-database.ts';
import type { Logger } from './log.ts';
import { runDueWork } from './run-due-work.ts';

export const dueWorkEveryMs = 5 * 60_000;

export type DueWorkOptions = {
  readonly database: Database;
  /** Those of the present settings. */
  readonly tenants: () => readonly string[];
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Milliseconds, never set back. */
  readonly clock?: () => number;
};

/**
 * What has become due, at most every five minutes and only when it is asked for: an app that nobody
 * uses leaves its database alone. Requests do for themselves what they touch, so a failure is logged
 * and tried again next time. It can be cut off anywhere: each piece is one transaction.
 *
 * @returns a function that begins it when it is time, and waits for nothing.
 */
export function dueWorkOf(options: DueWorkOptions): () => void {
  const { database, tenants, log, clock = () => performance.now() } = options;
  let begunAt = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    try {
      const expired = await runDueWork(database, tenants(), Date.now());
      if (expired > 0) log.info({ expired }, 'holds expired');
    } catch (error) {
      log.error({ err: error }, 'due work failed');
    }
  }

  return () => {
    if (clock() - begunAt < dueWorkEveryMs) return;
    begunAt = clock();
    void run();
  };
}
