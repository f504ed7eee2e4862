/** Microseconds, and how many requests took that long; from the shortest on. */
export type Latencies = readonly (readonly [microseconds: number, count: number])[];

/**
 * The latencies that wrk 4 measured, out of those it tells. Below each that is longer than twice the
 * mean interval of a connection it puts others, an interval apart, for requests that would have been
 * due (`stats_correct` in its stats.c). Nobody waited for those. With 64 connections, whose first
 * requests wait until libuv has accepted them, they become the slowest hundredth of all.
 *
 * @param interval microseconds between two requests of one connection, rounded down as wrk does
 * @throws {Error} when the latencies are not as wrk 4 tells them
 */
export function measuredLatencies(told: Latencies, requests: number, interval: number): Latencies {
  const counts = new Map(told);
  for (const [value] of told.toReversed()) {
    const count = counts.get(value) ?? 0;
    if (value < 2 * interval || count === 0) continue;
    for (let added = value - interval; added > interval; added -= interval) {
      counts.set(added, (counts.get(added) ?? 0) - count);
    }
  }
  const measured = [...counts].filter(([, count]) => count !== 0);
  const total = measured.reduce((sum, [, count]) => sum + count, 0);
  if (total === requests && measured.every(([, count]) => count > 0)) return measured;
  throw new Error(`wrk told ${total} latencies of ${requests} requests: another version than 4?`);
}

/** The microseconds within which `share` of the requests were answered (nearest rank). */
export function percentile(latencies: Latencies, share: number): number {
  const total = latencies.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  for (const [value, count] of latencies) {
    seen += count;
    if (seen >= share * total) return value;
  }
  throw new RangeError('no latencies');
}
