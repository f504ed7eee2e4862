import type { Availability } from '@/lib/contract/copies.ts';

/** How many copies are free and how many people wait, in a sentence or two. */
export function availabilitySummary({ copies, available, waiting }: Availability): string {
  if (copies === 0) return 'The library has no copy of this book at present.';
  const free = available === 0 ? `None of ${copies} is free.` : `${available} of ${copies} free.`;
  if (waiting === 0) return free;
  return `${free} ${waiting === 1 ? '1 person waits' : `${waiting} people wait`}.`;
}
