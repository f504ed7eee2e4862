import 'server-only';
import { type Logger, pino } from 'pino';
import { batchLines } from './line-batches.ts';
import { openLogOutput } from './log-output.ts';

export type { Logger };

const flushEveryMs = 1000;
const standardOutputFd = 1;

/**
 * The structured log on standard output, one JSON object a line. Lines are written in blocks, at
 * the latest after a second and at exit. Callers log object ids, never names, tokens or bodies.
 */
export function createLogger(level: string): Logger {
  standardOutput ??= openStandardOutput();
  return pino({ level, base: null, timestamp: isoTime() }, standardOutput);
}

/** Opened once: a start that failed is tried again in the same process, and makes another logger. */
let standardOutput: ReturnType<typeof openStandardOutput> | undefined;

function openStandardOutput() {
  const output = openLogOutput(standardOutputFd, (reason) => {
    process.stderr.write(`Lines of the log are lost: ${reason}.\n`);
  });
  const lines = batchLines(output);
  setInterval(() => lines.flush(), flushEveryMs).unref();
  process.once('exit', () => {
    lines.flush();
    output.drain();
  });
  return lines;
}

/** The member of a line that tells the time; lines of one millisecond share it. */
function isoTime(): () => string {
  let moment = 0;
  let member = '';
  return () => {
    const now = Date.now();
    if (now !== moment) {
      moment = now;
      member = `,"time":"${new Date(now).toISOString()}"`;
    }
    return member;
  };
}
