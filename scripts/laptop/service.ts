import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { keepTail } from '../process/output-tail.ts';
import { ownGroup, stopGroup } from '../process/process-group.ts';
import { root } from '../repository.ts';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;

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

/** Starts a Node program that ends with `stop`, or with this process, however that ends. */
export function startService({ name, file, args = [], env, output }: ServiceOptions): Service {
  const child = spawn(process.execPath, ['--import', endWithParent, resolve(root, file), ...args], {
    cwd: root,
    env: { ...env, STARTED_BY: String(process.pid) },
    stdio: 'pipe',
    ...ownGroup,
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
