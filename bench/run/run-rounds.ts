import type { Plan } from '../command-line.ts';
import { type SubjectId, subjectIds, subjects } from '../subjects/subjects.ts';
import { type Measurement, measureSubject } from './measure-subject.ts';
import type { Prepared } from './prepare-world.ts';
import { summarize } from './summarize.ts';

export type Results = Readonly<Partial<Record<SubjectId, Measurement>>>;

export type Run = {
  readonly rounds: readonly Results[];
  readonly medians: Results;
};

/**
 * Measures every subject in each round, so that a machine that slows down meanwhile slows all of
 * them. A subject that is missing on this machine has no result.
 */
export async function runRounds(
  prepared: Prepared,
  plan: Plan,
  progress: (line: string) => void,
): Promise<Run> {
  const rounds: Results[] = [];
  for (let round = 1; round <= plan.rounds; round += 1) {
    const measured: Partial<Record<SubjectId, Measurement>> = {};
    for (const id of subjectIds) {
      const subject = subjects[id](prepared.world);
      if (subject.missing !== undefined) continue;
      const measurement = await measureSubject(subject, prepared, plan);
      measured[id] = measurement;
      progress(`round ${round}: ${subject.name}, ${perSecond(measurement)}`);
    }
    rounds.push(measured);
  }
  return { rounds, medians: mediansOf(rounds) };
}

function mediansOf(rounds: readonly Results[]): Results {
  const medians = subjectIds.map((id) => {
    const measured = rounds.flatMap((round) => round[id] ?? []);
    return [id, measured.length > 0 ? summarize(measured) : undefined];
  });
  return Object.fromEntries(medians.filter(([, measured]) => measured !== undefined));
}

function perSecond({ me, books }: Measurement): string {
  const rounded = [me, books].map((load) => Math.round(load.requestsPerSecond));
  return `${rounded[0]} and ${rounded[1]} requests/s`;
}
