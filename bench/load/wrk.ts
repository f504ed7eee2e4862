import * as z from 'zod';
import type { LoadGenerator } from './load-report.ts';

/** From the repository's folder, where commands run. */
const report = 'bench/load/wrk-report.lua';

/** As autocannon has it. Next answers some requests after seconds: they count in p99. */
const timeout = '10s';

/** The object that wrk-report.lua prints; times in microseconds. */
const Report = z.object({
  requests: z.number(),
  microseconds: z.number().positive(),
  p50: z.number(),
  p99: z.number(),
  failures: z.number(),
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
    parse: (output) => {
      const line = output.trim().split('\n').at(-1) ?? '';
      const { requests, microseconds, p50, p99, failures } = Report.parse(JSON.parse(line));
      const requestsPerSecond = (requests / microseconds) * 1e6;
      return { requests, requestsPerSecond, p50: p50 / 1000, p99: p99 / 1000, failures };
    },
  };
}
