import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { LoadGenerator } from './load-report.ts';

const program = fileURLToPath(import.meta.resolve('autocannon'));

/** The parts read of what `autocannon --json` prints; times in milliseconds. */
const Report = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

/** autocannon, from the project's own dependencies. It can be slower than the bare server. */
export const autocannon: LoadGenerator = {
  name: 'autocannon, one process',
  command: ({ url, headers, connections, seconds }) => [
    process.execPath,
    program,
    ...['--json', '-c', String(connections), '-d', String(seconds)],
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]),
    url,
  ],
  parse: (output) => {
    const { requests, latency, non2xx, errors } = Report.parse(JSON.parse(output));
    return {
      requests: requests.total,
      requestsPerSecond: requests.average,
      ...latency,
      failures: non2xx + errors,
    };
  },
};
