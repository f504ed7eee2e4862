import type { Logger } from '@/lib/server/log.ts';
import { runDueWork } from '@/lib/server/run-due-work.ts';
import { services } from '@/lib/server/services.ts';

const everyMs = 5 * 60_000;

/**
 * Does what has become due, now and every five minutes. Requests do it too for what they touch, so a
 * failure is logged and tried again next time. It can be cut off anywhere: each piece is one
 * transaction.
 *
 * @returns a function that ends it.
 */
export function repeatDueWork(log: Logger): () => void {
  const run = async () => {
    const { database, settings } = services();
    try {
      const expired = await runDueWork(database, settings.tenants, Date.now());
      if (expired > 0) log.info({ expired }, 'holds expired');
    } catch (error) {
      log.error({ err: error }, 'due work failed');
    }
  };
  void run();
  const timer = setInterval(() => void run(), everyMs);
  return () => clearInterval(timer);
}
