import type { RowProblem } from '@/lib/browser/book-file/book-file-messages.ts';
import type { ImportCheckAnswer, WrongRow } from '@/lib/contract/imports.ts';
import { columnChoices } from './column-choices.ts';

/** What became, or would become, of the rows so far. */
export type Tally = {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  /** Rows about a book that an earlier one adds or corrects: they leave it, or correct it once more. */
  readonly repeated: number;
  readonly copies: number;
  readonly problems: readonly RowProblem[];
};

type CheckedRow = ImportCheckAnswer['outcomes'][number];
type Kind = CheckedRow['outcome'] | 'repeated';

export const emptyTally: Tally = {
  rows: 0,
  added: 0,
  updated: 0,
  known: 0,
  repeated: 0,
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
 * Counts the answers of a dry run. `seen` holds what was to be added or corrected so far: what a row does
 * that means the same book as an earlier one, its own request could not know.
 */
export function tallyChecked(
  tally: Tally,
  { outcomes }: ImportCheckAnswer,
  seen: Set<string>,
): Tally {
  const { added, updated, known, repeated } = tally;
  const counts = { added, updated, known, repeated, wrong: 0 };
  for (const one of outcomes) counts[kindOf(one, seen)] += 1;
  const { wrong: _, ...counted } = counts;
  const problems = outcomes
    .filter(({ outcome }) => outcome === 'wrong')
    .map((one) => ({ row: one.row, reason: reasonOf(one) }));
  return {
    rows: tally.rows + outcomes.length,
    ...counted,
    copies: tally.copies + outcomes.filter(({ copyAdded }) => copyAdded).length,
    problems: [...tally.problems, ...problems],
  };
}

function kindOf({ outcome, sameAs }: CheckedRow, seen: Set<string>): Kind {
  if (outcome === 'wrong') return outcome;
  const book = sameAs ?? '';
  if (seen.has(book)) return 'repeated';
  if (outcome !== 'known') seen.add(book);
  return outcome;
}
