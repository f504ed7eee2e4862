import * as z from 'zod';
import type { LoadGenerator } from './load-report.ts';
import { measuredLatencies, percentile } from './measured-latencies.ts';

/** From the repository's folder, where commands run. */
const report = 'bench/load/wrk-report.lua';

/** As autocannon has it. Next answers some requests after seconds: they count in p99. */
const timeout = '10s';

/** The object that wrk-report.lua prints. */
const Report = z.object({
  requests: z.number().positive(),
  microseconds: z.number().positive(),
  failures: z.number(),
  latencies: z.array(z.tuple([z.number(), z.number()])),
});

/** wrk, one thread: the lightest on the core it runs on. Counts 3xx as good; bodies are compared apart. */
export function wrk(program: string): LoadGenerator {
  return {
    name: 'wrk, one thread',
    command: ({ url, headers, connections, seconds }) => [
      program,
      ...[
        '-t',
        '1',
        '-c',
        String(connections),
        '-d',
        `${seconds}s`,
        '-s',
        report,
        '--timeout',
        timeout,
      ],
      ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      url,
    ],
    parse: (output, { connections }) => {
      const line = output.trim().split('\n').at(-1) ?? '';
      const { requests, microseconds, failures, latencies } = Report.parse(JSON.parse(line));
      const interval = Math.floor(microseconds / Math.floor(requests / connections));
      const measured = measuredLatencies(latencies, requests, interval);
      return {
        requests,
        requestsPerSecond: (requests / microseconds) * 1e6,
        p50: percentile(measured, 0.5) / 1000,
        p99: percentile(measured, 0.99) / 1000,
        failures,
      };
    },
  };
}
