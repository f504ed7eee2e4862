import { formatDuration } from '../terminal/duration.ts';
import { formatTable } from '../terminal/table.ts';
import type { Outcome } from './outcome.ts';

export type FinishedStep = {
  readonly title: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
};

const head = ['', 'Step', 'Passed', 'Failed', 'Skipped', 'Time', ''];

/** One row for each step: mark, numbers, duration and, where there is one, the reason. */
export function summaryTable(steps: readonly FinishedStep[]): string {
  const rows = steps.map(({ title, outcome, milliseconds }) => [
    outcome.failed === 0 ? '✓' : '✗',
    title,
    String(outcome.passed),
    String(outcome.failed),
    String(outcome.skipped),
    formatDuration(milliseconds),
    outcome.reason ?? '',
  ]);
  return formatTable([head, ...rows]);
}

/** The last line of the run: `tests: 412 passed, 0 failed`, with `, 3 skipped` when any were. */
export function closingLine(steps: readonly FinishedStep[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    steps.reduce((total, { outcome }) => total + outcome[key], 0);
  const skipped = sum('skipped');
  const tail = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `tests: ${sum('passed')} passed, ${sum('failed')} failed${tail}`;
}
