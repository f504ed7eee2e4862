import type { LoadReport } from '../load/load-report.ts';
import type { Machine } from '../report/machine.ts';
import { trustedP99 } from '../report/trusted-p99.ts';
import type { BareSql } from './bare-sql.ts';
import type { DataPlan } from './command-line.ts';
import type { FullText } from './full-text.ts';
import { firstPageByFastapi, type Loads } from './measure-host.ts';
import type { FacetTimes } from './time-facets.ts';

const goalMs = 30;

export type Library = {
  readonly books: number;
  readonly mib: number;
  readonly fillSeconds: number;
  /** Of the node host, until it answers. It checks the file before. */
  readonly startMs: number;
  readonly bare: BareSql;
  readonly loads: Loads;
  readonly facets: FacetTimes;
  readonly fullText: FullText;
};

export type DataReport = {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly machine: Machine;
  readonly plan: DataPlan;
  readonly libraries: readonly Library[];
};

type Table = readonly (readonly string[])[];

/** What is told of each library, above its tables. */
export function summary({ books, mib, fillSeconds, startMs, fullText }: Library): string {
  const { indexSeconds, ftsMiB, ourMiB } = fullText;
  return (
    `${count(books)} books, ${count(books * 5)} loans: ${mib.toFixed(0)} MiB, made in ${fillSeconds.toFixed(0)} s. ` +
    `The host is ready after ${(startMs / 1000).toFixed(1)} s. ` +
    `Our words take ${ourMiB.toFixed(0)} MiB, FTS5's ${ftsMiB.toFixed(0)} MiB, indexed in ${indexSeconds.toFixed(1)} s.`
  );
}

/** Each load, beside the bare statements for the same. */
export function loadTable({ loads, bare }: Library, { connections }: DataPlan): Table {
  const head = ['', 'req/s', 'ms each', '× bare SQL', 'p50 ms', 'p99 ms', `p99 < ${goalMs} ms`];
  const rows = Object.entries(loads).map(([name, load]) => {
    const least = bare[name as keyof BareSql];
    const ratio = least === undefined ? '' : (each(load) / least).toFixed(1);
    const p99 = trustedP99(load, connections);
    const goal = name === firstPageByFastapi ? '' : judge(p99);
    const times = [load.p50.toFixed(1), p99?.toFixed(1) ?? '–'];
    return [name, load.requestsPerSecond.toFixed(0), each(load).toFixed(2), ratio, ...times, goal];
  });
  return [head, ...rows];
}

function judge(p99: number | undefined): string {
  if (p99 === undefined) return 'too few';
  return p99 < goalMs ? 'met' : 'missed';
}

/** Each search in process, beside FTS5 on the same books. */
export function fullTextTable({ fullText }: Library): Table {
  const rows = fullText.searches.map(({ name, fts, ours }) => {
    return [name, fts.toFixed(2), ours.toFixed(2), (ours / fts).toFixed(2)];
  });
  return [['', 'FTS5 ms', 'ours ms', 'ours / FTS5'], ...rows];
}

/** The facets of each search, in process. */
export function facetsTable({ facets }: Library): Table {
  return [['facets of', 'ms'], ...facets.map(({ name, ms }) => [name, ms.toFixed(1)])];
}

/** How the time of each load grows from the smallest library to the largest. */
export function growthTable(libraries: readonly Library[]): Table | undefined {
  const [smallest, largest] = [libraries[0], libraries.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return undefined;
  const limit = Math.log(largest.books) / Math.log(smallest.books);
  const head = [`${count(smallest.books)} → ${count(largest.books)} books`, 'time'];
  const rows = Object.keys(smallest.loads).map((name) => {
    const [from, to] = [smallest.loads[name], largest.loads[name]];
    const growth = from && to ? each(to) / each(from) : Number.NaN;
    return [name, `× ${growth.toFixed(2)}`, growth <= limit ? 'met' : 'missed'];
  });
  return [[...head, `≤ × ${limit.toFixed(1)}, the logarithm`], ...rows];
}

/** Milliseconds of one: one process answers one after the other, and so the rate says it. */
function each({ requestsPerSecond }: LoadReport): number {
  return requestsPerSecond === 0 ? Number.NaN : 1000 / requestsPerSecond;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
