import { expect, test } from 'vitest';
import { type Latencies, measuredLatencies, percentile } from './measured-latencies.ts';

/** As stats_correct of wrk 4.1.0 does it, value by value. */
function corrected(latencies: Latencies, interval: number): Latencies {
  const data = new Map(latencies);
  const longest = Math.max(...data.keys());
  for (let n = 2 * interval; n <= longest; n += 1) {
    const count = data.get(n) ?? 0;
    for (let m = n - interval; count > 0 && m > interval; m -= interval) {
      data.set(m, (data.get(m) ?? 0) + count);
    }
  }
  return [...data].sort(([a], [b]) => a - b);
}

test('what wrk added is taken out again', () => {
  const measured: Latencies = [
    [8, 900],
    [12, 50],
    [35, 3],
    [47, 2],
    [90, 1],
    [101, 4],
  ];
  const told = corrected(measured, 10);
  expect(told.length).toBeGreaterThan(measured.length);
  expect(measuredLatencies(told, 960, 10)).toEqual(measured);
});

test('short latencies stay as they are', () => {
  const measured: Latencies = [
    [8, 3],
    [20, 1],
  ];
  expect(measuredLatencies(measured, 4, 10)).toEqual(measured);
});

test('latencies of another making are refused', () => {
  expect(() =>
    measuredLatencies(
      [
        [8, 3],
        [95, 1],
      ],
      4,
      10,
    ),
  ).toThrow('another version');
});

test('a percentile is the value of the nearest rank', () => {
  const latencies: Latencies = [
    [1, 98],
    [5, 1],
    [9, 1],
  ];
  expect([0.5, 0.98, 0.99, 0.991].map((share) => percentile(latencies, share))).toEqual([
    1, 1, 5, 9,
  ]);
});
