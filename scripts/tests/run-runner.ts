import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../process/run-node.ts';
import { type Outcome, oneFailed, settleCount } from './outcome.ts';

type Runner<Report> = {
  readonly args: (reportFile: string) => readonly string[];
  readonly env?: (reportFile: string) => Readonly<Record<string, string>>;
  readonly count: (report: Report) => Outcome;
};

/** A runner that hangs is ended after this many milliseconds; the longest takes less than half of it. */
const patience = 30 * 60_000;

/** Runs a test runner in this terminal and counts from the report that it writes to a file. */
export async function runRunner<Report>(runner: Runner<Report>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-test-'));
  const reportFile = join(folder, 'report.json');
  try {
    const { code } = await runNode(runner.args(reportFile), {
      env: { ...process.env, ...runner.env?.(reportFile) },
      output: 'show',
      timeout: patience,
    });
    return settleCount(countReport(reportFile, runner.count), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countReport<Report>(file: string, count: (report: Report) => Outcome): Outcome {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return oneFailed('the runner wrote no report');
  }
}
