import type { Results } from '../run/run-rounds.ts';
import { type SubjectId, subjectIds } from '../subjects/subjects.ts';
import { trustedP99 } from './trusted-p99.ts';

const head = [
  'Server',
  '/me req/s',
  'of host',
  'p50 ms',
  'p99 ms',
  '/books req/s',
  'of host',
  'p50 ms',
  'p99 ms',
  'start ms',
  'memory MiB',
] as const;

/** The table of the report: one row a server, the ratios against the node host of the same run. */
export function resultRows(
  results: Results,
  names: Readonly<Record<SubjectId, string>>,
  connections: number,
): readonly (readonly string[])[] {
  const host = results.host;
  const rows = subjectIds.map((id) => {
    const row = results[id];
    if (row === undefined || host === undefined) return [names[id], ...absent];
    return [
      names[id],
      ...[row.me, row.books].flatMap((load, index) => [
        load.requestsPerSecond.toFixed(0),
        share(load.requestsPerSecond, [host.me, host.books][index]?.requestsPerSecond),
        load.p50.toFixed(1),
        trustedP99(load, connections)?.toFixed(1) ?? '–',
      ]),
      row.startMs.toFixed(0),
      (row.memory / 2 ** 20).toFixed(0),
    ];
  });
  return [head, ...rows];
}

const absent = head.slice(1).map(() => '–');

function share(rate: number, host: number | undefined): string {
  return host === undefined ? '–' : (rate / host).toFixed(rate < host / 10 ? 3 : 2);
}
