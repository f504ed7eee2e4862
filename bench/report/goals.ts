import type { Results } from '../run/run-rounds.ts';

export type Goal = {
  readonly goal: string;
  /** What was measured, in the goal's own unit; undefined when a server was missing. */
  readonly measured: string | undefined;
  readonly met: boolean | undefined;
};

const rate = (results: Results, id: keyof Results, endpoint: 'me' | 'books' = 'me') =>
  results[id]?.[endpoint].requestsPerSecond ?? Number.NaN;

/** How the run compares with what the project set out to reach. */
export function assessGoals(results: Results): Goal[] {
  const host = rate(results, 'host');
  const hostBooks = rate(results, 'host', 'books');
  const authCost = 1 - host / rate(results, 'noAuth');
  const p99 = Math.max(results.host?.me.p99 ?? Number.NaN, results.host?.books.p99 ?? Number.NaN);
  return [
    goal('Authentication costs < 10 % of /me', authCost, authCost < 0.1, percent),
    atLeast('/me at least 15 × Next', host / rate(results, 'next'), 15),
    atLeast('/me at least 5 × FastAPI tuned', host / rate(results, 'fastapiTuned'), 5),
    goal('/me at least 70 % of bare node:http', ...bareShare(host, rate(results, 'bare')), percent),
    atLeast(
      '/books at least 3 × FastAPI tuned',
      hostBooks / rate(results, 'fastapiTuned', 'books'),
      3,
    ),
    goal('p99 < 20 ms at both endpoints', p99, p99 < 20, (value) => `${value.toFixed(1)} ms`),
  ];
}

function bareShare(host: number, bare: number): [number, boolean] {
  return [host / bare, host / bare >= 0.7];
}

function atLeast(name: string, ratio: number, least: number): Goal {
  return goal(name, ratio, ratio >= least, (value) => `${value.toFixed(1)} ×`);
}

function goal(name: string, value: number, met: boolean, format: (value: number) => string): Goal {
  if (Number.isNaN(value)) return { goal: name, measured: undefined, met: undefined };
  return { goal: name, measured: format(value), met };
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
