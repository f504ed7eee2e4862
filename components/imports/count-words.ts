type Counts = {
  readonly added: number;
  readonly updated: number;
  readonly copies: number;
  readonly known: number;
  readonly wrong: number;
  /** Rows of a dry run that may correct once more what an earlier one adds or corrects. */
  readonly repeated?: number;
};

/** `12 books, 3 corrections, 15 copies; 2 rows about books already there; 1 not imported`. */
export function countWords(counts: Counts): string {
  const { added, updated, copies, known, wrong, repeated = 0 } = counts;
  const done = [
    plural(added, 'book', 'books'),
    ...(updated > 0 ? [plural(updated, 'correction', 'corrections')] : []),
    ...(copies > 0 ? [plural(copies, 'copy', 'copies')] : []),
  ].join(', ');
  const rest = [
    // There are those that an earlier row of the same file has added.
    ...(known > 0
      ? [plural(known, 'row about a book already there', 'rows about books already there')]
      : []),
    ...(repeated > 0
      ? [`${plural(repeated, 'row', 'rows')} about a book further up, which may correct it`]
      : []),
    ...(wrong > 0 ? [`${written(wrong)} not imported`] : []),
  ];
  return [done, ...rest].join('; ');
}

/** What a file holds, and what of it is passed over: `2 rows`, `1 blank row left out`. */
export function rowWords({ rows, blankRows }: { rows: number; blankRows: number }): string[] {
  const left = blankRows > 0 ? [`${plural(blankRows, 'blank row', 'blank rows')} left out`] : [];
  return [plural(rows, 'row', 'rows'), ...left];
}

/** `1 of 2 rows` */
export function takenWords({ rowsTaken, rows }: { rowsTaken: number; rows: number }): string {
  return `${written(rowsTaken)} of ${plural(rows, 'row', 'rows')}`;
}

type Undone = Omit<Counts, 'known' | 'wrong' | 'repeated'> & { readonly left: number };

/** How many of the changes that an import made are undone. What it changed twice is undone at once. */
export function undoneOf({ added, updated, copies, left }: Undone) {
  const all = added + updated + copies;
  return { done: Math.max(all - left, 0), all };
}

/** `1,000 of 4,000 changes undone` */
export function undoneWords(undone: Undone): string {
  const { done, all } = undoneOf(undone);
  return `${written(done)} of ${plural(all, 'change', 'changes')} undone`;
}

export function plural(count: number, one: string, many: string): string {
  return `${written(count)} ${count === 1 ? one : many}`;
}

function written(count: number): string {
  return count.toLocaleString('en-GB');
}
