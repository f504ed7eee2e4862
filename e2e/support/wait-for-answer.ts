import type { RunningProcess } from './child-process.ts';
import { waitUntil } from './wait-until.ts';

/** Next compiles on demand, so its first answer takes a while. */
const answersWithinMs = 45_000;

/** Waits until `url` answers with success, while `of` runs. */
export async function waitForAnswer(url: string, of: RunningProcess): Promise<void> {
  await waitUntil(() => answers(url), answersWithinMs, of);
}

async function answers(url: string): Promise<true | undefined> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? true : undefined;
}
