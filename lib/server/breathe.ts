import 'server-only';
import { setImmediate } from 'node:timers/promises';

/**
 * Between two pieces of long counting: SQLite counts on the thread that answers requests, and those
 * that came meanwhile get their turn.
 */
export async function breathe(): Promise<void> {
  await setImmediate();
}
