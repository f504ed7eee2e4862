import { median } from '../run/median.ts';

const runs = 200;
const warmUps = 20;
/** Milliseconds after which five runs have said enough. */
const longEnough = 5_000;
const fewest = 5;

/** Milliseconds that `work` takes: the median of 200 runs, or of fewer when each takes long. */
export async function medianTime(work: () => unknown): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + longEnough;
  for (let run = 0; run < warmUps + runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
    if (times.length >= fewest && performance.now() > until) break;
  }
  return median(times.length > warmUps + fewest ? times.slice(warmUps) : times.slice(1));
}
