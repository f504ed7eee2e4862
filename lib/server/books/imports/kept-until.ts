import 'server-only';
import { importLimits } from '@/lib/contract/imports.ts';

const dayMs = 86_400_000;
const keptForMs = importLimits.undoDays * dayMs;

/** Until when an import can be undone, to which something happened last at `lastAt`; both ISO 8601, UTC. */
export function keptUntil(lastAt: string): string {
  return new Date(Date.parse(lastAt) + keptForMs).toISOString();
}

/** The earliest `lastAt` of imports that can be undone at `now`, in milliseconds since the epoch. */
export function keptSince(now: number): string {
  return new Date(now - keptForMs).toISOString();
}
