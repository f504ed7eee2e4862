import type { LoadReport } from '../load/load-report.ts';

/** Of the slowest hundredth, the part that may be first requests. */
const mostFirst = 0.5;

/**
 * The 99th percentile in milliseconds; undefined when more than half of the slowest hundredth may be
 * the first requests of new connections. libuv accepts one connection in each turn of its loop, so
 * the last of 64 waits for 63 turns, each longer than the one before: with slow handlers, seconds.
 */
export function trustedP99(load: LoadReport, connections: number): number | undefined {
  return connections > mostFirst * 0.01 * load.requests ? undefined : load.p99;
}
