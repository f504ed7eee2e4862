import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * The first line that a program prints: what it says when it is ready.
 *
 * @throws {Error} when it ends without one
 */
export async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the program has no output');
  const lines = createInterface(stdout);
  const ended = once(lines, 'close').then(() => {
    throw new Error('the program ended before it was ready');
  });
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  return String(line);
}
