import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../repository.ts';
import { interruption } from './interruption.ts';
import { keepTail } from './output-tail.ts';
import { ownGroup, stopGroup } from './process-group.ts';

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
 * Runs a program in the repository's folder, to its end. An interruption ends it, with all that it
 * has started, and rejects.
 *
 * @returns its exit code (1 when a signal or the time limit ended it) and, when kept, the last part
 *   of what it printed.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = process.env, output = 'keep', timeout }: RunOptions = {},
): Promise<Finished> {
  const stream = output === 'show' ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', stream, stream],
    ...ownGroup,
  });
  const tail = keepTail(child.stdout, child.stderr);
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
  return waitOrStop(child, ended, timeout).then((code) => ({ code, output: tail() }));
}

async function waitOrStop(child: ChildProcess, ended: Promise<number>, timeout?: number) {
  const interrupted = interruption();
  const limits = timeout === undefined ? [] : [AbortSignal.timeout(timeout)];
  const settled = ended.catch(() => {});
  const stop = () => void stopGroup(child, settled);
  const limit = AbortSignal.any([interrupted, ...limits]);
  limit.addEventListener('abort', stop, { once: true });
  if (limit.aborted) stop();
  const code = await ended;
  limit.removeEventListener('abort', stop);
  interrupted.throwIfAborted();
  return code;
}
