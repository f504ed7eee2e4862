import type { TimerHandler } from '@azure/functions';
import { runDueWork } from '@/lib/server/run-due-work.ts';
import { services } from '@/lib/server/services.ts';

/**
 * The timer function: what has become due, each piece one transaction. A failure is thrown, so that
 * the platform counts the run as failed and an alert can see it; the next run does what is left.
 */
export function doDueWork(start: () => Promise<unknown>): TimerHandler {
  return async () => {
    await start();
    const { database, settings, log } = services();
    const expired = await runDueWork(database, settings.tenants, Date.now());
    if (expired > 0) log.info({ expired }, 'holds expired');
  };
}
