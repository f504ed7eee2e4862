import { waitForAnswer } from '../wait-for-answer.ts';
import { functionsHarness } from './functions-harness.ts';
import type { Host, HostStart, StartedHost, StartHost } from './host.ts';
import { nextDevelopment } from './next-development.ts';
import { oneProcess } from './one-process.ts';
import { staticWebApps } from './static-web-apps.ts';
import { twoOrigins } from './two-origins.ts';

const hosts: Readonly<Record<Host, StartHost>> = {
  node: oneProcess(['dist/host/main.mjs'], '/health'),
  next: nextDevelopment,
  functions: oneProcess([functionsHarness], '/api/health'),
  'static-web-apps': staticWebApps,
  'two-origins': twoOrigins,
};

/** Starts a host and waits until it answers. */
export async function startHost(host: Host, start: HostStart): Promise<StartedHost> {
  const started = await hosts[host](start);
  const [front] = started.processes;
  if (front !== undefined) await waitForAnswer(start.origin + started.healthPath, front);
  return started;
}
