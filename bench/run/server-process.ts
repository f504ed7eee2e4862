import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Subject } from '../subjects/subject.ts';
import { onServerCore } from './cores.ts';
import { freePort } from './free-port.ts';
import { residentMemory } from './resident-memory.ts';

const startWithinMs = 60_000;
const askAgainMs = 5;
const stopWithinMs = 5_000;
const keptOutput = 4_000;

export type ServerProcess = {
  readonly origin: string;
  /** Milliseconds from the start of the process to its first 200. */
  readonly startMs: number;
  /** Bytes resident, of the process and those it started. */
  memory(): Promise<number>;
  stop(): Promise<void>;
};

/**
 * Starts a server on a free loopback port and waits until it answers `path` with 200. What it prints
 * goes to the null device, its errors are kept.
 *
 * @throws {Error} with the last of its errors when it ends or is not ready within a minute.
 */
export async function startServer(
  subject: Subject,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [program = '', ...args] = onServerCore(subject.command(port));
  const started = performance.now();
  const child = spawn(program, args, {
    env: { ...process.env, ...subject.environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errors = keepErrors(child);
  try {
    await untilReady(child, origin + path, headers);
  } catch (cause) {
    await stop(child);
    throw new Error(`${subject.name} did not start.\n${errors()}`, { cause });
  }
  const startMs = performance.now() - started;
  return {
    origin,
    startMs,
    memory: () => residentMemory(child.pid ?? 0),
    stop: () => stop(child),
  };
}

function keepErrors(child: ChildProcess): () => string {
  let kept = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    kept = (kept + text).slice(-keptOutput);
  });
  child.on('error', (error) => {
    kept += error.message;
  });
  return () => kept;
}

async function untilReady(
  child: ChildProcess,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const until = performance.now() + startWithinMs;
  while (child.exitCode === null && child.signalCode === null && performance.now() < until) {
    const answer = await fetch(url, { headers }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await wait(askAgainMs);
  }
  throw new Error(`${url} never answered 200`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(killing);
}
