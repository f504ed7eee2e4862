import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  spawn,
  spawnSync,
} from 'node:child_process';
import { resolve } from 'node:path';
import { keepTail } from '../process/output-tail.ts';
import { root } from '../repository.ts';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;

/** How long a program may take to end by itself before it is killed, in milliseconds. */
const patience = 5000;

/** A program that runs until it is stopped. */
export type Service = {
  readonly name: string;
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves when it has ended, however that came. */
  readonly ended: Promise<void>;
  /** The last part of what it printed. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

export type ServiceOptions = {
  readonly name: string;
  /** Relative to the repository, or absolute. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly output: 'show' | 'keep';
};

/**
 * Starts a Node program of its own process group, so that Ctrl-C in the terminal reaches it through
 * `stop` alone and everything that it starts itself ends with it.
 */
export function startService({ name, file, args = [], env, output }: ServiceOptions): Service {
  const child = spawn(process.execPath, ['--import', endWithParent, resolve(root, file), ...args], {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: 'pipe',
  });
  const tail = keepTail(child.stdout, child.stderr);
  if (output === 'show') {
    child.stdout.pipe(process.stdout, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
  }
  const ended = new Promise<void>((end) => {
    child.once('exit', () => end()).once('error', () => end());
  });
  return { name, child, ended, output: tail, stop: () => stopGroup(child, ended) };
}

async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await ended;
  clearTimeout(kill);
}

/** The whole group: also what a program that has ended left behind. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
