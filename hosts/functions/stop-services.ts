import type { Services } from '@/lib/server/services.ts';

/** The platform takes the instance away: connections are closed and the last lines written. */
export async function stopServices({ database, log, end }: Services): Promise<void> {
  end();
  await database.destroy();
  log.flush();
}
