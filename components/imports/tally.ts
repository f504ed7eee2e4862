import type { RowProblem } from '@/lib/browser/book-file/book-file-messages.ts';
import type { ImportCheckAnswer, WrongRow } from '@/lib/contract/imports.ts';
import { columnChoices } from './column-choices.ts';

/** What became, or would become, of the rows so far. */
export type Tally = {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly copies: number;
  readonly problems: readonly RowProblem[];
};

export const emptyTally: Tally = {
  rows: 0,
  added: 0,
  updated: 0,
  known: 0,
  copies: 0,
  problems: [],
};

/** What is wrong with a row, in one sentence for each field, which is named as in the mapping. */
export function reasonOf({ errors }: Pick<WrongRow, 'errors'>): string {
  return errors.map(({ path, message }) => `${nameOf(path)}: ${message}`).join('; ');
}

/** @param path such as `authors.1`; empty when the whole row is meant */
function nameOf(path: string): string {
  const [field = ''] = path.split('.');
  return columnChoices.find(([choice]) => choice === field && choice !== '')?.[1] ?? 'Row';
}

/**
 * Counts the answers of a dry run. `seen` holds what was to be added so far: a row that means the
 * same book as an earlier one adds none, though its own request could not know.
 */
export function tallyChecked(
  tally: Tally,
  { outcomes }: ImportCheckAnswer,
  seen: Set<string>,
): Tally {
  let { added, updated, known, copies } = tally;
  const problems: RowProblem[] = [];
  for (const one of outcomes) {
    if (one.copyAdded) copies += 1;
    if (one.outcome === 'wrong') problems.push({ row: one.row, reason: reasonOf(one) });
    else if (one.outcome === 'updated') updated += 1;
    else if (one.outcome === 'known' || seen.has(one.sameAs ?? '')) known += 1;
    else added += 1;
    if (one.outcome === 'added') seen.add(one.sameAs ?? '');
  }
  return {
    rows: tally.rows + outcomes.length,
    ...{ added, updated, known, copies },
    problems: [...tally.problems, ...problems],
  };
}
