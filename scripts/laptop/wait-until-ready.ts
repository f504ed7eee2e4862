import { setTimeout as delay } from 'node:timers/promises';
import { CommandError } from '../terminal/command-error.ts';

const pollEvery = 50;
/** Next's development server compiles before its first answer; a dead program is noticed at once. */
const patience = 120_000;

/**
 * Asks `url` until it answers 200.
 *
 * @throws {CommandError} with the last answer, when two minutes were not enough
 */
export async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + patience;
  let last = 'no answer';
  while (Date.now() < deadline) {
    last = await ask(url);
    if (last === '200') return;
    await delay(pollEvery);
  }
  throw new CommandError(`${url} was not ready within ${patience / 1000} s. Last answer: ${last}`);
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (response.ok) return '200';
    return `${response.status} ${await response.text()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
