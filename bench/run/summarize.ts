import type { LoadReport } from '../load/load-report.ts';
import type { Measurement } from './measure-subject.ts';
import { median } from './median.ts';

/** The medians of several rounds, number by number. */
export function summarize(rounds: readonly Measurement[]): Measurement {
  const middle = (pick: (round: Measurement) => number) => median(rounds.map(pick));
  const load = (pick: (round: Measurement) => LoadReport): LoadReport => ({
    requests: middle((round) => pick(round).requests),
    requestsPerSecond: middle((round) => pick(round).requestsPerSecond),
    p50: middle((round) => pick(round).p50),
    p99: middle((round) => pick(round).p99),
    failures: middle((round) => pick(round).failures),
  });
  return {
    me: load((round) => round.me),
    books: load((round) => round.books),
    startMs: middle((round) => round.startMs),
    memory: middle((round) => round.memory),
  };
}
