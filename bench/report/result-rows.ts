import { type Endpoint, endpointNames } from '../endpoints.ts';
import type { Run } from '../run/run-rounds.ts';
import { type SubjectId, subjectIds } from '../subjects/subjects.ts';
import { medianRatio } from './median-ratio.ts';
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
  { rounds, medians }: Run,
  names: Readonly<Record<SubjectId, string>>,
  connections: number,
): readonly (readonly string[])[] {
  const rows = subjectIds.map((id) => {
    const row = medians[id];
    if (row === undefined) return [names[id], ...absent];
    const cells = (endpoint: Endpoint) => [
      row[endpoint].requestsPerSecond.toFixed(0),
      share(medianRatio(rounds, [id, 'host'], endpoint)),
      row[endpoint].p50.toFixed(1),
      trustedP99(row[endpoint], connections)?.toFixed(1) ?? '–',
    ];
    const memory = (row.memory / 2 ** 20).toFixed(0);
    return [names[id], ...endpointNames.flatMap(cells), row.startMs.toFixed(0), memory];
  });
  return [head, ...rows];
}

const absent = head.slice(1).map(() => '–');

function share(ofHost: number): string {
  return Number.isNaN(ofHost) ? '–' : ofHost.toFixed(ofHost < 0.1 ? 3 : 2);
}
