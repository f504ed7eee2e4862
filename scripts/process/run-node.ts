import { spawn } from 'node:child_process';
import { root } from '../repository.ts';
import { interruption } from './interruption.ts';
import { keepTail } from './output-tail.ts';

export type RunOptions = {
  readonly env?: NodeJS.ProcessEnv;
  /** `show` gives it this terminal; `keep` only collects what it prints. */
  readonly output?: 'show' | 'keep';
  /** Milliseconds after which it is ended; default: never. */
  readonly timeout?: number;
};

export type Finished = { readonly code: number; readonly output: string };

/** Runs a JavaScript or TypeScript file in this very Node; see `runProgram`. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return runProgram(process.execPath, args, options);
}

/**
 * Runs a program in the repository's folder, to its end. An interruption ends it and rejects.
 *
 * @returns its exit code (1 when a signal or the time limit ended it) and, when kept, the last part
 *   of what it printed.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = process.env, output = 'keep', timeout = 0 }: RunOptions = {},
): Promise<Finished> {
  const stream = output === 'show' ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    cwd: root,
    env,
    timeout,
    signal: interruption(),
    stdio: ['ignore', stream, stream],
  });
  const tail = keepTail(child.stdout, child.stderr);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: tail() }));
  });
}
