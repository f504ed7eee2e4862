import type { RunningProcess } from './child-process.ts';

const pauseMs = 50;

/**
 * Asks `condition` until it gives something, while `of` runs.
 *
 * @throws {Error} with what `of` printed, when that ends or `withinMs` is over.
 */
export async function waitUntil<T>(
  condition: () => Promise<T | undefined>,
  withinMs: number,
  of: Pick<RunningProcess, 'ended' | 'output'>,
): Promise<T> {
  let ended = false;
  void of.ended.then(() => {
    ended = true;
  });
  const until = Date.now() + withinMs;
  while (Date.now() < until && !ended) {
    const found = await condition();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error(`${ended ? 'it ended' : `not within ${withinMs} ms`}\n${of.output()}`);
}
