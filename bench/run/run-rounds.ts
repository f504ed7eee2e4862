import type { Plan } from '../command-line.ts';
import { type SubjectId, subjectIds, subjects } from '../subjects/subjects.ts';
import { type Measurement, measureSubject } from './measure-subject.ts';
import type { Prepared } from './prepare-world.ts';
import { summarize } from './summarize.ts';

export type Results = Readonly<Partial<Record<SubjectId, Measurement>>>;

/**
 * Measures every subject in each round, so that a machine that slows down meanwhile slows all of
 * them, and gives the medians. A subject that is missing on this machine has no result.
 */
export async function runRounds(
  prepared: Prepared,
  plan: Plan,
  progress: (line: string) => void,
): Promise<Results> {
  const measured = new Map<SubjectId, Measurement[]>();
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const id of subjectIds) {
      const subject = subjects[id](prepared.world);
      if (subject.missing !== undefined) continue;
      const measurement = await measureSubject(subject, prepared, plan);
      measured.set(id, [...(measured.get(id) ?? []), measurement]);
      progress(`round ${round}: ${subject.name}, ${perSecond(measurement)}`);
    }
  }
  return Object.fromEntries([...measured].map(([id, rounds]) => [id, summarize(rounds)]));
}

function perSecond({ me, books }: Measurement): string {
  const rounded = [me, books].map((load) => Math.round(load.requestsPerSecond));
  return `${rounded[0]} and ${rounded[1]} requests/s`;
}
