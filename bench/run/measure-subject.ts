import type { Plan } from '../command-line.ts';
import { type Endpoint, endpointNames, endpoints } from '../endpoints.ts';
import type { LoadReport } from '../load/load-report.ts';
import { runLoad } from '../load/run-load.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Prepared } from './prepare-world.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const shownCharacters = 200;

/** One subject in one round. */
export type Measurement = Readonly<Record<Endpoint, LoadReport>> & {
  /** Milliseconds to the first 200. */
  readonly startMs: number;
  /** Bytes resident after the load. */
  readonly memory: number;
};

/**
 * Starts the subject, loads each endpoint and ends it.
 *
 * @throws {Error} for an answer that is not 200 with exactly the expected body, before or after the
 * load, and for any answer during the load that is not 2xx.
 */
export async function measureSubject(
  subject: Subject,
  prepared: Prepared,
  plan: Plan,
): Promise<Measurement> {
  const server = await startServer(subject, endpoints.me, prepared.headers);
  try {
    const loads = {} as Record<Endpoint, LoadReport>;
    for (const endpoint of endpointNames) {
      loads[endpoint] = await loadEndpoint(subject, server, endpoint, prepared, plan);
    }
    return { ...loads, startMs: server.startMs, memory: await server.memory() };
  } finally {
    await server.stop();
  }
}

async function loadEndpoint(
  subject: Subject,
  server: ServerProcess,
  endpoint: Endpoint,
  { headers, expected }: Prepared,
  { connections, seconds, warmUpSeconds }: Plan,
): Promise<LoadReport> {
  const url = server.origin + endpoints[endpoint];
  const check = () => requireBody(subject, url, headers, expected[endpoint]);
  await check();
  await runLoad({ url, headers, connections, seconds: warmUpSeconds });
  const report = await runLoad({ url, headers, connections, seconds });
  await check();
  if (report.failures > 0) {
    throw new Error(`${subject.name}: ${report.failures} failures at ${endpoints[endpoint]}`);
  }
  return report;
}

async function requireBody(
  subject: Subject,
  url: string,
  headers: Readonly<Record<string, string>>,
  expected: string,
): Promise<void> {
  const answer = await fetch(url, { headers });
  const body = await answer.text();
  if (answer.status === 200 && body === expected) return;
  const at = [...expected].findIndex((character, index) => character !== body[index]);
  throw new Error(
    `${subject.name} answered ${answer.status} with another body, from character ${at} on:\n` +
      `${body.slice(at, at + shownCharacters)}\ninstead of\n${expected.slice(at, at + shownCharacters)}`,
  );
}
