import type { World } from '../subjects/subject.ts';
import { median } from './median.ts';
import { startServer } from './server-process.ts';

const harness = 'e2e/support/functions-harness/main.ts';
const rounds = 7;

/**
 * The cold start of the Functions bundle: milliseconds from the start of a process to its first 200,
 * the median. The stand-in for the Functions host is part of it, Azure's own is not.
 */
export async function measureFunctionsStart({ settings }: Pick<World, 'settings'>) {
  const subject = {
    name: 'Functions bundle',
    about: 'The bundle of Azure Functions under the real library and a stand-in for its host.',
    environment: { ...settings, HOST: '127.0.0.1', NODE_ENV: 'production' },
    command: () => [process.execPath, harness],
  };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(subject, '/api/health', {});
    await server.stop();
    times.push(server.startMs);
  }
  return median(times);
}
