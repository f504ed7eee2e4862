import type { Services } from '@/lib/server/services.ts';

/** The platform takes the instance away: connections are closed and the last lines written. */
export async function stopServices({ database, log }: Services): Promise<void> {
  await database.destroy();
  log.flush();
}
