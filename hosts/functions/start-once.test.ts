import { afterEach, expect, test, vi } from 'vitest';
import { retryAfterMs, startOnce } from './start-once.ts';

afterEach(() => void vi.useRealTimers());

test('requests that come together share one start', async () => {
  const start = vi.fn(async () => 'services');
  const started = startOnce(start, () => {});
  expect(await Promise.all([started(), started()])).toEqual(['services', 'services']);
  await started();
  expect(start).toHaveBeenCalledTimes(1);
});

test('a failed start is told once and tried again after a while', async () => {
  let time = 0;
  const start = vi.fn(async () => 'services').mockRejectedValueOnce(new Error('No tenant.'));
  const report = vi.fn();
  const started = startOnce(start, report, () => time);
  await expect(started()).rejects.toThrow('No tenant.');
  time = retryAfterMs - 1;
  await expect(started()).rejects.toThrow('No tenant.');
  expect(report.mock.calls).toEqual([['No tenant.']]);
  time = retryAfterMs;
  expect(await started()).toBe('services');
  time = 10 * retryAfterMs;
  expect(await started()).toBe('services');
  expect(start).toHaveBeenCalledTimes(2);
});

test('a clock that is set back puts the next attempt off by nothing', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-26T12:00:00Z') });
  const start = vi.fn(async () => 'services').mockRejectedValueOnce(new Error('No vault.'));
  const started = startOnce(start, () => {});
  await expect(started()).rejects.toThrow('No vault.');
  vi.advanceTimersByTime(retryAfterMs);
  vi.setSystemTime(new Date('2026-11-26T11:00:00Z'));
  expect(await started()).toBe('services');
});

test('who ends the host learns of the last attempt and begins none', async () => {
  const start = vi.fn(async () => 'services').mockRejectedValueOnce(new Error('No vault.'));
  let time = 0;
  const started = startOnce(
    start,
    () => {},
    () => time,
  );
  expect(started.begun()).toBeUndefined();
  await expect(started()).rejects.toThrow('No vault.');
  time = retryAfterMs;
  await expect(started.begun()).rejects.toThrow('No vault.');
  expect(start).toHaveBeenCalledTimes(1);
});
