import type { Plan } from '../command-line.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Goal } from './goals.ts';
import type { Machine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';

export type Report = {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly command: string;
  readonly machine: Machine;
  readonly plan: Plan;
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
  readonly subjects: readonly Subject[];
};

/** The report as bench/results/latest.md. */
export function renderMarkdown(report: Report): string {
  const { machine, plan } = report;
  return `# Bench of ${report.date.slice(0, 10)}

\`${report.command}\` on ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}.
Load by ${machine.loadGenerator}; ${machine.pinning}.
Every server got the same requests, with an RS256 token, and answered the same bytes from the same
database file. ${plan.connections} kept connections, ${plan.warmUpSeconds} s of warm-up before each measurement of ${plan.seconds} s; the medians
of ${plan.rounds} ${plan.rounds === 1 ? 'round' : 'rounds'}, the ratios within each round. Only ratios travel between machines. A p99 that the first
requests of new connections may have made is left out.

${markdownTable(report.rows)}

${markdownTable([['Goal', 'Measured', ''], ...report.goals.map(goalRow)])}

${report.subjects.map(({ name, about, missing }) => `- **${name}.** ${about}${missing === undefined ? '' : ` *${missing}*`}`).join('\n')}
`;
}

export function goalRow({ goal, measured, met }: Goal): readonly string[] {
  if (met === undefined) return [goal, 'not measured', '–'];
  return [goal, measured ?? '', met ? 'met' : 'missed'];
}
