import type { Endpoint } from '../endpoints.ts';
import { median } from '../run/median.ts';
import type { Results } from '../run/run-rounds.ts';
import type { SubjectId } from '../subjects/subjects.ts';

/**
 * How many requests a second one server answers for each that the other does: the median of what each
 * round says. Within a round both meet the same machine, as busy or as quick as it is then. NaN when
 * one of them was not measured.
 */
export function medianRatio(
  rounds: readonly Results[],
  [one, other]: readonly [SubjectId, SubjectId],
  endpoint: Endpoint,
): number {
  const rate = (round: Results, id: SubjectId) =>
    round[id]?.[endpoint].requestsPerSecond ?? Number.NaN;
  return median(rounds.map((round) => rate(round, one) / rate(round, other)));
}
