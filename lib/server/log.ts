import 'server-only';
import { type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger };

const bufferBytes = 4096;
const flushEveryMs = 1000;

/**
 * The structured log on standard output, one JSON object a line. Lines are written in blocks, at
 * the latest after a second and at exit. Callers log object ids, never names, tokens or bodies.
 */
export function createLogger(level: string): Logger {
  const destination = pino.destination({ dest: 1, sync: false, minLength: bufferBytes });
  setInterval(() => destination.flush(), flushEveryMs).unref();
  process.once('exit', () => destination.flushSync());
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, destination);
}
