import 'server-only';
import { type LogOutbound, outboundCall } from '@/lib/server/outbound-call.ts';
import type { DatabaseError } from '../database-error.ts';
import { waitWithJitter } from '../wait-with-jitter.ts';

const mostAttempts = 3;

export type Persistence = {
  readonly log: LogOutbound;
  /** Such as `connect to library on sql.example.com`. */
  readonly operation: string;
  /**
   * Milliseconds to wait after the first failure; doubled after the next. "Wait for 5 seconds before
   * your first retry", https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-connectivity-issues
   */
  readonly firstWaitMs: number;
};

/**
 * Opens a connection, three times at the most while the failure is one that passes. Each attempt is
 * logged with its duration and outcome.
 *
 * @param attempt rejects with a {@link DatabaseError}
 * @throws {DatabaseError} of the last attempt
 */
export async function openPersistently<T>(
  { log, operation, firstWaitMs }: Persistence,
  attempt: () => Promise<T>,
  closing: AbortSignal,
): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await outboundCall(log, { dependency: 'database', operation }, attempt);
    } catch (error) {
      const { kind } = error as DatabaseError;
      const passes = kind === 'busy' || kind === 'unreachable';
      if (!passes || number === mostAttempts || closing.aborted) throw error;
      await waitWithJitter(firstWaitMs * 2 ** (number - 1), closing).catch(() => {
        throw error;
      });
    }
  }
}
