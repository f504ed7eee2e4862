import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accessToken } from '@/lib/browser/session/access-token.ts';
import { ApiProblem } from './api-problem.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { isTooLate } from './no-answer.ts';
import { silenceLimits } from './silence-limits.ts';

vi.mock('@/lib/browser/session/access-token.ts');

const url = 'https://library.example/api/v1/books';
const second = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(accessToken).mockResolvedValue('token');
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that says nothing until the request is given up. */
function silence() {
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  );
}

/** A body that arrives piece by piece, and breaks off after them when told so. */
function pieces(count: number, everyMs: number, breaks: boolean) {
  let sent = 0;
  const body = (signal: RequestInit['signal']) =>
    new ReadableStream({
      start: (controller) =>
        signal?.addEventListener('abort', () => controller.error(signal.reason)),
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, everyMs));
        if (signal?.aborted) return;
        if (sent < count) controller.enqueue(new TextEncoder().encode(String(sent)));
        else if (breaks) controller.error(new TypeError('network error'));
        else controller.close();
        sent += 1;
      },
    });
  vi.stubGlobal(
    'fetch',
    async (_url: string, { signal }: RequestInit) => new Response(body(signal)),
  );
}

async function problemAfter(asked: Promise<unknown>, ms: number): Promise<ApiProblem | undefined> {
  let problem: ApiProblem | undefined;
  asked.catch((error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error;
    problem = error;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return problem;
}

test.each([
  ['a read', {}, silenceLimits.read, 'Try again.'],
  ['a change', { method: 'POST' }, silenceLimits.change, 'look before you send it again'],
  [
    'one that is not done twice',
    { method: 'POST', repeatable: true },
    silenceLimits.change,
    'Send it again',
  ],
  ['long work', { method: 'POST', silenceMs: 90 * second }, 90 * second, '90 seconds'],
])('%s that is never answered ends in words', async (_name, init, limit, words) => {
  silence();
  const asked = authorizedFetch(url, init);
  expect(await problemAfter(asked, limit - second)).toBeUndefined();
  const problem = await problemAfter(asked, second);
  expect(problem?.problem).toMatchObject({
    status: 0,
    title: 'The server takes too long to answer',
    detail: expect.stringContaining(words),
  });
  expect(problem && isTooLate(problem)).toBe(true);
});

test('what keeps coming may take long, and arrives whole', async () => {
  pieces(6, silenceLimits.read - second, false);
  const asked = authorizedFetch(url, {}).then((answer) => answer.text());
  await vi.advanceTimersByTimeAsync(7 * silenceLimits.read);
  expect(await asked).toBe('012345');
});

test('a connection that breaks in the middle of an answer is an answer that did not come', async () => {
  pieces(2, second, true);
  const problem = await problemAfter(authorizedFetch(url, {}), 4 * second);
  expect(problem?.problem).toMatchObject({ status: 0, type: '/problems/unreachable' });
});

test('an answer that stops in its middle is given up as well', async () => {
  vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new Uint8Array([1]));
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body);
  });
  const problem = await problemAfter(authorizedFetch(url, {}), silenceLimits.read + second);
  expect(problem && isTooLate(problem)).toBe(true);
});

test('who leaves the page meanwhile hears of no problem', async () => {
  silence();
  const leaving = new AbortController();
  const asked = authorizedFetch(url, { signal: leaving.signal });
  const ended = expect(asked).rejects.toThrow(DOMException);
  await vi.advanceTimersByTimeAsync(second);
  leaving.abort();
  await ended;
});
