import { apiOrigin } from '@/lib/browser/api/api-origin.ts';
import { answerInTime } from './answer-in-time.ts';
import type { Msal } from './msal/start-msal.ts';

let loading: Promise<Msal> | null = null;
/** The start begun last, whatever came of it. */
let latest: Promise<unknown> = Promise.resolve();

/**
 * MSAL, started once for the page; its 80 KiB arrive with the first call. After a failure the next
 * call tries again.
 */
export function loadMsal(): Promise<Msal> {
  loading ??= startAfterLatest();
  return loading;
}

/**
 * What is loaded is for an account that is gone: the next call starts from what is stored then. Not
 * before a start under way has ended: two of them would redeem one code.
 */
export function forgetMsal(): void {
  loading = null;
}

function startAfterLatest(): Promise<Msal> {
  const started = latest.then(start);
  latest = started.catch(() => {
    if (loading === started) loading = null;
  });
  return started;
}

async function start(): Promise<Msal> {
  const [{ startMsal }, config] = await Promise.all([
    import('./msal/start-msal.ts'),
    fetch(`${apiOrigin}/api/v1/config`, { signal: answerInTime() }),
  ]);
  return startMsal(config);
}
