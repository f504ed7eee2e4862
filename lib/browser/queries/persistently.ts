import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { retryDelay, shouldSendAgain } from './retry-policy.ts';
import { addWait } from './waits.ts';

/** Nobody need be told of a wait that is over before they wonder. */
const toldAfterMs = 2_000;

/**
 * Sends a change, and again by the retry policy: it must be one that cannot be done twice. A wait that
 * takes longer stands among the waits, where the person can end it.
 *
 * @param signal ends the wait too
 * @throws ApiProblem what the service said last; DOMException `AbortError` as `send` does
 */
export async function persistently<T>(send: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const stopped = new AbortController();
  const ended = AbortSignal.any([stopped.signal, ...(signal ? [signal] : [])]);
  let telling: ReturnType<typeof setTimeout> | undefined;
  let end = () => {};
  ended.addEventListener('abort', () => end());
  try {
    for (let failures = 0; ; failures += 1) {
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof ApiProblem) || ended.aborted) throw error;
        if (!shouldSendAgain(failures, error)) throw error;
        telling ??= setTimeout(() => {
          end = addWait({ error, stop: () => stopped.abort() });
        }, toldAfterMs);
        await pause(retryDelay(failures, error), ended);
        if (stopped.signal.aborted) throw error;
      }
    }
  } finally {
    clearTimeout(telling);
    end();
  }
}

/** Waits that long, or until it is ended. */
function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
