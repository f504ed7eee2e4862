import { setTimeout as delay } from 'node:timers/promises';
import { CommandError } from '../terminal/command-error.ts';

const pollEvery = 50;
const patience = 30_000;

/**
 * Asks `url` until it answers 200.
 *
 * @throws {CommandError} with the last answer, when half a minute was not enough
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
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    if (response.ok) return '200';
    return `${response.status} ${await response.text()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
