import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const hostFile = 'dist/host/main.mjs';
const siteConfiguration = 'staticwebapp.config.json';
const pollEveryMs = 20;
const startWithinMs = 60_000;

/** A test that runs out of time stops nothing: what it started ends with this process. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export type RunningHost = {
  readonly pid: number;
  /** Everything that it printed so far. */
  output(): string;
  /** Where it listens; rejects when it ends before, with what it printed. */
  origin(): Promise<string>;
  /** Its exit code, when it ends. */
  readonly ended: Promise<number | null>;
  /** Milliseconds from the start to the end, or to the port being open. */
  elapsed(): number;
  stop(): Promise<void>;
};

/**
 * Runs the built host in a process and a folder of its own, with one page, and with nothing of this
 * process's environment.
 */
export async function runHost(environment: Readonly<Record<string, string>>): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'keyless-host-'));
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'out', '404.html'), '<!doctype html><title>Not found</title>');
  await copyFile(siteConfiguration, join(folder, siteConfiguration));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [resolve(hostFile)], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: `file:${join(folder, 'test.db')}`,
      ...environment,
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  let elapsed = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      elapsed ||= performance.now() - startedAt;
      running.delete(child);
      resolve(code);
    });
  });
  const listening = () => /"port":(\d+),"msg":"listening"/.exec(output)?.[1];
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    elapsed: () => elapsed,
    async origin() {
      const port = await Promise.race([until(listening), ended.then(() => undefined)]);
      if (port === undefined) throw new Error(`the host did not start:\n${output}`);
      elapsed ||= performance.now() - startedAt;
      return `http://127.0.0.1:${port}`;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until `look` finds something. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = performance.now() + startWithinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('nothing found in time');
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}
