import type { FunctionsStart } from '../run/measure-functions-start.ts';
import type { Measurement } from '../run/measure-subject.ts';
import type { VaultStart } from '../run/measure-vault-start.ts';
import type { Run } from '../run/run-rounds.ts';
import type { SubjectId } from '../subjects/subjects.ts';
import { medianRatio } from './median-ratio.ts';
import { trustedP99 } from './trusted-p99.ts';

export type Goal = {
  readonly goal: string;
  /** What was measured, in the goal's own unit; undefined when that was not possible. */
  readonly measured: string | undefined;
  readonly met: boolean | undefined;
};

/** How the run compares with what the project set out to reach. */
export function assessGoals({ rounds, medians }: Run, connections: number): Goal[] {
  const me = (other: SubjectId) => medianRatio(rounds, ['host', other], 'me');
  const books = medianRatio(rounds, ['host', 'fastapiTuned'], 'books');
  return [
    below('Authentication costs < 10 % of /me', 1 - me('noAuth'), 0.1, percent),
    atLeast('/me at least 15 × Next', me('next'), 15, times),
    atLeast('/me at least 5 × FastAPI tuned', me('fastapiTuned'), 5, times),
    atLeast('/me at least 70 % of bare node:http', me('bare'), 0.7, percent),
    atLeast('/books at least 3 × FastAPI tuned', books, 3, times),
    below('p99 of /me and /books < 20 ms', slowest(medians.host, connections), 20, milliseconds),
  ];
}

/** What reading the settings from Key Vault adds to a start; the emulators' own time counts too. */
export function vaultStartGoal({ withoutVault, withVault }: VaultStart): Goal {
  const goal = `Key Vault adds < 400 ms to a start of ${milliseconds(withoutVault)}`;
  return below(goal, withVault - withoutVault, 400, milliseconds);
}

/** What a caller waits for who meets an instance that has just been made, and what it has to read. */
export function functionsStartGoals({
  startMs,
  importMs,
  startBytes,
  allBytes,
}: FunctionsStart): Goal[] {
  const start = `Functions: cold start to first 200 < 250 ms, ${milliseconds(importMs)} of it import`;
  const size = `Functions: bundle < 700 kB minified, ${kilobytes(allBytes)} with all clouds' SDKs`;
  return [below(start, startMs, 250, milliseconds), below(size, startBytes, 700_000, kilobytes)];
}

/** What somebody waits for who brings in the list of a whole library. */
export function importGoal(rowsPerSecond: number): Goal {
  return atLeast('Import at least 2,000 rows/s', rowsPerSecond, 2_000, rows);
}

function slowest(host: Measurement | undefined, connections: number): number {
  const trusted = host && [host.me, host.books].map((load) => trustedP99(load, connections));
  return Math.max(...(trusted ?? [undefined]).map((p99) => p99 ?? Number.NaN));
}

type Format = (value: number) => string;

function atLeast(goal: string, value: number, limit: number, format: Format): Goal {
  return judge(goal, value, value >= limit, format);
}

function below(goal: string, value: number, limit: number, format: Format): Goal {
  return judge(goal, value, value < limit, format);
}

function judge(goal: string, value: number, met: boolean, format: Format): Goal {
  if (Number.isNaN(value)) return { goal, measured: undefined, met: undefined };
  return { goal, measured: format(value), met };
}

const times: Format = (value) => `${value.toFixed(1)} ×`;
const percent: Format = (value) => `${(value * 100).toFixed(1)} %`;
const rows: Format = (value) => `${Math.round(value)} rows/s`;
const kilobytes: Format = (value) => `${(value / 1000).toFixed(0)} kB`;
const milliseconds: Format = (value) => `${value.toFixed(1)} ms`;
