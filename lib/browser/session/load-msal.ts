import { apiOrigin } from '@/lib/browser/api/api-origin.ts';
import { answerInTime } from './answer-in-time.ts';
import type { Msal } from './msal/start-msal.ts';

let loading: Promise<Msal> | null = null;

/**
 * MSAL, started once for the page; its 80 KiB arrive with the first call. After a failure the next
 * call tries again.
 */
export function loadMsal(): Promise<Msal> {
  loading ??= start().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** What is loaded is for an account that is gone: the next call starts from what is stored then. */
export function forgetMsal(): void {
  loading = null;
}

async function start(): Promise<Msal> {
  const [{ startMsal }, config] = await Promise.all([
    import('./msal/start-msal.ts'),
    fetch(`${apiOrigin}/api/v1/config`, { signal: answerInTime() }),
  ]);
  return startMsal(config);
}
