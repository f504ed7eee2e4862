import { expect, test } from 'vitest';
import type { Measurement } from '../run/measure-subject.ts';
import type { Results, Run } from '../run/run-rounds.ts';
import { assessGoals } from './goals.ts';

function measured(me: number, books: number, p99 = 5): Measurement {
  const load = { requests: 100_000, p50: 1, p99, failures: 0 };
  return {
    me: { ...load, requestsPerSecond: me },
    books: { ...load, requestsPerSecond: books },
    startMs: 100,
    memory: 1,
  };
}

const good = {
  host: measured(20_000, 4_500),
  noAuth: measured(21_000, 4_600),
  bare: measured(28_000, 7_500),
  next: measured(1_300, 800),
  fastapiTuned: measured(4_000, 1_500),
};

const run = (...rounds: Results[]): Run => ({ rounds, medians: rounds[0] ?? {} });

test('a run that reaches every goal', () => {
  expect(assessGoals(run(good), 64).map(({ met }) => met)).toEqual(Array(6).fill(true));
});

test('a run that misses every goal', () => {
  const host = measured(5_000, 1_000, 21);
  const met = assessGoals(run({ ...good, host }), 64).map((goal) => goal.met);
  expect(met).toEqual(Array(6).fill(false));
});

test('what was not measured is neither met nor missed', () => {
  const { fastapiTuned: _, ...rest } = good;
  const unknown = assessGoals(run(rest), 64).filter(({ met }) => met === undefined);
  expect(unknown.map(({ goal }) => goal)).toEqual([
    '/me at least 5 × FastAPI tuned',
    '/books at least 3 × FastAPI tuned',
  ]);
  expect(assessGoals(run({}), 64).every(({ met }) => met === undefined)).toBe(true);
});

test('compares within each round: a machine that is slow for a while changes no ratio', () => {
  const slow = Object.fromEntries(
    Object.entries(good).map(([id, { me, books }]) => [
      id,
      measured(me.requestsPerSecond / 3, books.requestsPerSecond / 3),
    ]),
  );
  const half = { ...slow, host: good.host };
  const ratios = (...rounds: Results[]) =>
    assessGoals(run(...rounds), 64).map(({ measured }) => measured);
  expect(ratios(good, slow, half)).toEqual(ratios(good));
});
