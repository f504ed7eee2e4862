import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { accountInUse } from '@/lib/browser/session/account-in-use.ts';
import { persistently } from './persistently.ts';
import { latestWait } from './waits.ts';

const busy = (title: string) => new ApiProblem({ type: '/problems/any', title, status: 503 }, 10);

vi.mock('@/lib/browser/session/account-in-use.ts');

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(accountInUse).mockResolvedValue('t/mara');
});
afterEach(() => void vi.useRealTimers());

/** A service that is busy so many times, and then takes what is sent. */
function busyFor(times: number) {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked <= times) throw busy(`Busy ${asked}`);
    return asked;
  };
}

test('a wait is told once it has taken a while, and no longer than it takes', async () => {
  const sent = persistently(busyFor(2));
  await vi.advanceTimersByTimeAsync(1_900);
  expect(latestWait()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  expect(latestWait()?.error.message).toBe('Busy 1');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(latestWait(), 'it is not told anew for each try').toBeDefined();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await sent).toBe(3);
  expect(latestWait()).toBeUndefined();
});

test('whoever stops waiting is told what the service said last', async () => {
  const sent = expect(persistently(busyFor(3))).rejects.toThrow('Busy 2');
  await vi.advanceTimersByTimeAsync(12_000);
  latestWait()?.stop();
  expect(latestWait()).toBeUndefined();
  await sent;
});

test('who stops while it is sent anew still learns how that ended', async () => {
  let answer = (_: string) => {};
  const answers = [
    () => Promise.reject(busy('Busy')),
    () => new Promise((done) => (answer = done)),
  ];
  const sent = persistently(async () => answers.shift()?.());
  await vi.advanceTimersByTimeAsync(10_500);
  latestWait()?.stop();
  expect(latestWait()).toBeUndefined();
  answer('Done after all');
  expect(await sent).toBe('Done after all');
});

test('a signal ends the wait too, without a further try', async () => {
  const leaving = new AbortController();
  const send = vi.fn(async () => {
    leaving.signal.throwIfAborted();
    throw busy('Busy');
  });
  const sent = expect(persistently(send, { signal: leaving.signal })).rejects.toThrow(/aborted/);
  await vi.advanceTimersByTimeAsync(3_000);
  leaving.abort();
  expect(latestWait()).toBeUndefined();
  await sent;
});

test('what is no matter of time is not sent again', async () => {
  const send = vi.fn(async () => Promise.reject(new Error('A fault of the app')));
  await expect(persistently(send)).rejects.toThrow('A fault of the app');
  expect(send).toHaveBeenCalledTimes(1);
});

test('it is not sent again as whoever signed in meanwhile', async () => {
  const send = vi.fn(busyFor(1));
  const sent = expect(persistently(send)).rejects.toThrow('What was asked before');
  await vi.advanceTimersByTimeAsync(5_000);
  vi.mocked(accountInUse).mockResolvedValue('t/noor');
  await vi.advanceTimersByTimeAsync(6_000);
  await sent;
  expect(send).toHaveBeenCalledTimes(1);
  expect(latestWait()).toBeUndefined();
});

test('what waited for its turn is not sent at all as somebody else', async () => {
  const send = vi.fn(busyFor(0));
  await expect(persistently(send, { account: 't/noor' })).rejects.toThrow(ApiProblem);
  expect(send).not.toHaveBeenCalled();
});
