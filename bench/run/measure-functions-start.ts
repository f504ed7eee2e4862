import { spawn } from 'node:child_process';
import { readOutputs, sizeAtStart } from '@/hosts/functions/size-at-start.ts';
import type { World } from '../subjects/subject.ts';
import { firstLine } from './first-line.ts';
import { freePort } from './free-port.ts';
import { median } from './median.ts';
import { startServer } from './server-process.ts';

const harness = 'dist/bench/functions-harness/main.mjs';
const rounds = 7;

export type FunctionsStart = {
  /** From the start of a process to its first 200, in milliseconds, the median. */
  readonly startMs: number;
  /** Of that, what importing the bundle takes. */
  readonly importMs: number;
  /** Bytes that every instance reads; the SDKs of a cloud and the driver of its database are apart. */
  readonly startBytes: number;
  /** Bytes of all scripts, those apart included. */
  readonly allBytes: number;
};

/**
 * The cold start of the Functions bundle. The stand-in for the Functions host is part of it, bundled
 * as well so that it costs little; Azure's own host is not.
 */
export async function measureFunctionsStart({
  settings,
}: Pick<World, 'settings'>): Promise<FunctionsStart> {
  const environment = { ...settings, HOST: '127.0.0.1', NODE_ENV: 'production' };
  const subject = {
    name: 'Functions bundle',
    about: 'The bundle of Azure Functions under the real library and a stand-in for its host.',
    environment,
    command: () => [process.execPath, harness],
  };
  const [starts, imports]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(subject, '/api/health', {});
    await server.stop();
    starts.push(server.startMs);
    imports.push(await importTime(environment));
  }
  return { startMs: median(starts), importMs: median(imports), ...sizes() };
}

async function importTime(environment: Readonly<Record<string, string>>): Promise<number> {
  const port = String(await freePort());
  const running = spawn(process.execPath, [harness], {
    env: { ...process.env, ...environment, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    return JSON.parse(await firstLine(running)).importMs;
  } finally {
    running.kill('SIGTERM');
  }
}

function sizes() {
  const outputs = readOutputs();
  const all = Object.entries(outputs).filter(([path]) => path.endsWith('.mjs'));
  const allBytes = all.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  return { startBytes: sizeAtStart(outputs), allBytes };
}
