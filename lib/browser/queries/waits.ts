import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';

/** A request that the service did not take yet and that is sent again by itself. */
export type Wait = {
  /** Why it was not taken, the first time. */
  readonly error: ApiProblem;
  /** Gives it up: it fails with what was said last. */
  readonly stop: () => void;
};

let waits: readonly Wait[] = [];
const listeners = new Set<() => void>();

/** @returns how to end it */
export function addWait(wait: Wait): () => void {
  change([...waits, wait]);
  return () => change(waits.filter((one) => one !== wait));
}

/** The one that began last. */
export function latestWait(): Wait | undefined {
  return waits.at(-1);
}

/** @returns how to end it */
export function watchWaits(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Wait[]): void {
  waits = next;
  for (const listener of listeners) listener();
}
