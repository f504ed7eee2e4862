import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { accountInUse } from '@/lib/browser/session/account-in-use.ts';
import { retryDelay, shouldSendAgain } from './retry-policy.ts';
import { addWait } from './waits.ts';

/** Nobody need be told of a wait that is over before they wonder. */
const toldAfterMs = 2_000;

type Sending = {
  /** Ends the wait too. */
  readonly signal?: AbortSignal;
  /** Whose change it is (`Account.id`); of whoever is signed in now when it is not said. */
  readonly account?: string | null;
};

/**
 * Sends a change, and again by the retry policy: it must be one that cannot be done twice. A wait that
 * takes longer stands among the waits, where the person can end it. It is never sent as somebody else,
 * who may have signed in meanwhile.
 *
 * @throws ApiProblem what the service said last; DOMException `AbortError` as `send` does
 */
export async function persistently<T>(
  send: () => Promise<T>,
  { signal, account }: Sending = {},
): Promise<T> {
  const whose = account === undefined ? await accountInUse() : account;
  const stopped = new AbortController();
  const ended = AbortSignal.any([stopped.signal, ...(signal ? [signal] : [])]);
  let telling: ReturnType<typeof setTimeout> | undefined;
  let end = () => {};
  ended.addEventListener('abort', () => end());
  try {
    for (let failures = 0; ; failures += 1) {
      try {
        return await sendAs(whose, send);
      } catch (error) {
        if (ended.aborted || !isWorthAnotherTry(failures, error)) throw error;
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

function isWorthAnotherTry(failures: number, error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && shouldSendAgain(failures, error);
}

async function sendAs<T>(account: string | null, send: () => Promise<T>): Promise<T> {
  const now = await accountInUse();
  // Nobody's request fails in the words of the sign-in.
  if (now === account || now === null) return send();
  throw new ApiProblem({
    type: '/problems/sign-in-signed-out',
    title: 'Another account is signed in now',
    status: 401,
    detail: 'What was asked before with the former one was not sent again.',
  });
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
