import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const bytesInKilobyte = 1024;

type Process = { readonly id: number; readonly parent: number; readonly kilobytes: number };

/** Bytes resident of process `id` and its descendants, by `ps`; NaN where there is none. */
export async function residentMemory(id: number): Promise<number> {
  const ps = promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const listing = await ps.catch(() => undefined);
  if (listing === undefined) return Number.NaN;
  return kilobytesBelow(id, parseListing(listing.stdout)) * bytesInKilobyte;
}

function parseListing(text: string): Process[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([id = 0, parent = 0, kilobytes = 0]) => ({ id, parent, kilobytes }));
}

function kilobytesBelow(id: number, processes: readonly Process[]): number {
  const own = processes.find((process) => process.id === id)?.kilobytes ?? 0;
  return processes
    .filter(({ parent }) => parent === id)
    .reduce((sum, child) => sum + kilobytesBelow(child.id, processes), own);
}
