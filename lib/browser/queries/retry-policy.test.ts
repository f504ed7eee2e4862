import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { tooLate } from '@/lib/browser/api/no-answer.ts';
import { retryDelay, shouldRetry, shouldSendAgain } from './retry-policy.ts';

const failed = (status: number, retryAfterSeconds: number | null = null) =>
  new ApiProblem({ type: 'about:blank', title: 'x', status }, retryAfterSeconds);

/** How often a query is sent again before its error is shown. */
function retries(error: Error): number {
  let count = 0;
  while (count < 10 && shouldRetry(count, error)) count += 1;
  return count;
}

test.each([
  ['no answer', failed(0), 2],
  ['not found', failed(404), 0],
  ['forbidden', failed(403), 0],
  ['no valid token', failed(401), 0],
  ['a fault of the server', failed(500), 0],
  ['too many requests', failed(429, 1), 4],
  ['a dependency down', failed(503), 4],
  ['a long wait asked for', failed(503, 120), 0],
  ['a fault of the app', new Error('bug'), 0],
])('%s', (_name, error, expected) => {
  expect(retries(error)).toBe(expected);
});

test('who waited long for nothing decides whether to ask again, but a change is sent again', () => {
  expect(shouldRetry(0, tooLate(20_000, 'read'))).toBe(false);
  expect(shouldSendAgain(1, tooLate(30_000, 'change'))).toBe(true);
  expect(shouldSendAgain(2, tooLate(30_000, 'change'))).toBe(false);
});

test('waits as long as the server asks, else ever longer', () => {
  expect(retryDelay(3, failed(429, 2))).toBe(2000);
  expect(retryDelay(0, failed(503, 0)), 'no four tries at once').toBeGreaterThan(300);
  expect(retryDelay(0, failed(0))).toBeLessThanOrEqual(500);
  expect(retryDelay(4, failed(503))).toBeGreaterThan(5000);
  expect(retryDelay(30, failed(503))).toBeLessThanOrEqual(15_000);
});
