import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onLoadCore } from '../run/cores.ts';
import { findProgram } from '../run/find-program.ts';
import { autocannon } from './autocannon.ts';
import type { Load, LoadGenerator, LoadReport } from './load-report.ts';
import { wrk } from './wrk.ts';

/** Milliseconds on top of the load's own duration, after which the generator is ended. */
const graceMs = 30_000;

/** Bytes of a report: some ten for each latency that is told. */
const maxBuffer = 64 * 1024 * 1024;

const wrkProgram = findProgram('wrk');

export const loadGenerator: LoadGenerator = wrkProgram ? wrk(wrkProgram) : autocannon;

/** Puts one load on a server, from a process and, where possible, a core of its own. */
export async function runLoad(load: Load): Promise<LoadReport> {
  const [program = '', ...args] = onLoadCore(loadGenerator.command(load));
  const timeout = load.seconds * 1000 + graceMs;
  const { stdout } = await promisify(execFile)(program, args, { timeout, maxBuffer });
  return loadGenerator.parse(stdout, load);
}
