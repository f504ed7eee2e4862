import { expect, test, vi } from 'vitest';
import { keepAnswer } from './keep-answer.ts';

const minute = 60_000;

test('two who ask at once, or within minutes, get one answer; other questions their own', async () => {
  const work = vi.fn(async () => work.mock.calls.length);
  const ask = (question: string, now: number) => keepAnswer(['a', question], now, work);
  expect(await Promise.all([ask('x', 0), ask('x', 0), ask('y', 0)])).toEqual([1, 1, 2]);
  expect(await ask('x', 4 * minute)).toBe(1);
  expect(await ask('x', 5 * minute)).toBe(3);
});

test('a clock that is set back keeps no answer for longer, and none for another time', async () => {
  const work = vi.fn(async () => work.mock.calls.length);
  const ask = (now: number, elapsed: number) => keepAnswer(['c'], now, work, elapsed);
  const hour = 60 * minute;
  expect(await ask(10 * hour, 0)).toBe(1);
  expect(await ask(10 * hour - minute, 5 * minute)).toBe(2);
  expect(await ask(2 * hour, 6 * minute)).toBe(3);
  expect(await ask(2 * hour + 4 * minute, 10 * minute)).toBe(3);
});

test('a failure is asked again', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('there');
  await expect(keepAnswer(['b'], 0, work)).rejects.toThrow('away');
  expect(await keepAnswer(['b'], 0, work)).toBe('there');
});
