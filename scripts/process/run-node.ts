import { spawn } from 'node:child_process';
import { root } from '../repository.ts';
import { interruption } from './interruption.ts';
import { keepTail } from './output-tail.ts';

export type RunOptions = {
  readonly env?: NodeJS.ProcessEnv;
  /** `show` prints what the program prints; `keep` only collects it. */
  readonly output?: 'show' | 'keep';
};

export type Finished = { readonly code: number; readonly output: string };

/**
 * Runs a JavaScript or TypeScript file in this very Node, in the repository's folder, to its end.
 *
 * An interruption ends it and rejects.
 *
 * @returns its exit code (1 when a signal ended it) and the last part of what it printed.
 */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { env = process.env, output = 'keep' } = options;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    signal: interruption,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tail = keepTail(child.stdout, child.stderr);
  if (output === 'show') {
    child.stdout.pipe(process.stdout, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: tail() }));
  });
}
