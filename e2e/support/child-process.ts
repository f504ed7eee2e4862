import { type ChildProcess, spawn } from 'node:child_process';

/** Ends a program whose starter is gone, however that went: an interrupted run leaves nothing behind. */
const endWithParent = new URL('../../scripts/laptop/end-with-parent.mjs', import.meta.url).href;
const patienceMs = 5_000;
/** Characters: enough to search the whole log of a worker's tests. */
const longestOutput = 20_000_000;

/** A program that a test started; `stop` ends it by its id and waits. */
export type RunningProcess = {
  /** What it printed, the last part of it. */
  output(): string;
  stop(): Promise<void>;
  /** Resolves with the exit code when it ends. */
  readonly ended: Promise<number | null>;
};

/** Runs Node with `args`; `env` is the whole environment but for PATH and the like. */
export function startProcess(args: readonly string[], env: Record<string, string>): RunningProcess {
  const environment: Record<string, string> = {
    ...inherited(),
    ...env,
    STARTED_BY: String(process.pid),
  };
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env: environment as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-longestOutput);
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { output: () => output, stop: () => stop(child, ended), ended };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(kill);
}

/** What a program needs of the machine, and no setting that the caller's shell may have. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'USERPROFILE', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
