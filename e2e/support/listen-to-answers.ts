import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Response } from '@playwright/test';

/** An answer that has not arrived by then, because a test holds it up, is left alone. */
const arrivesWithinMs = 2_000;

/** What is made for the one who asks; all else is the build, which is searched on the disk. */
const made = /^\/(api|health)(\/|$)/;

/**
 * Keeps what the app at `origins` answers in `context`: the headers, and the text of what the API says.
 *
 * @returns a function that gives all of it so far
 */
export function listenToAnswers(
  context: BrowserContext,
  origins: readonly string[],
): () => Promise<string[]> {
  const answers: Promise<string>[] = [];
  context.on('response', (response) => {
    if (origins.includes(new URL(response.url()).origin)) answers.push(readable(response));
  });
  return () => Promise.all(answers);
}

async function readable(response: Response): Promise<string> {
  const { pathname } = new URL(response.url());
  const head = `${pathname} ${JSON.stringify(response.headers())}`;
  if (!made.test(pathname)) return head;
  // A page that was left in the meantime takes its answers with it.
  const text = response.text().catch(() => '');
  return `${head} ${await Promise.race([text, wait(arrivesWithinMs, '', { ref: false })])}`;
}
