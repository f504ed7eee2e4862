import { expect, test } from 'vitest';
import type { ImportCheckAnswer } from '@/lib/contract/imports.ts';
import { emptyTally, tallyChecked } from './tally.ts';

type Outcome = ImportCheckAnswer['outcomes'][number];

function outcome(row: number, changes: Partial<Outcome>): Outcome {
  const usual = { bookId: null, copyAdded: false, errors: [], sameAs: `book ${row}` };
  return { row, outcome: 'added', ...usual, ...changes };
}

test('a row that repeats one of an earlier request adds no book', () => {
  const seen = new Set<string>();
  const first = tallyChecked(emptyTally, { outcomes: [outcome(2, {})] }, seen);
  const again = outcome(502, { sameAs: 'book 2', copyAdded: true });
  const errors = [
    { path: 'title', message: 'Fill this in' },
    { path: 'authors.1', message: 'is long' },
    { path: '', message: 'is odd' },
  ];
  const wrong = outcome(503, { outcome: 'wrong', errors, sameAs: null });
  const updated = outcome(504, { outcome: 'updated' });
  expect(tallyChecked(first, { outcomes: [again, wrong, updated] }, seen)).toEqual({
    ...{ rows: 4, added: 1, updated: 1, known: 0, repeated: 1, copies: 1 },
    problems: [{ row: 503, reason: 'Title: Fill this in; Authors: is long; Row: is odd' }],
  });
});

test('it makes no difference where a request ends', () => {
  const rows = [
    outcome(2, { outcome: 'updated', sameAs: 'catalogued' }),
    outcome(3, { outcome: 'updated', sameAs: 'catalogued' }),
    outcome(4, { sameAs: 'new' }),
    outcome(5, { outcome: 'known', sameAs: 'left alone' }),
    outcome(6, { outcome: 'known', sameAs: 'left alone' }),
  ];
  const counts = { added: 1, updated: 1, known: 2 };
  // Of one request the second row of a new book is known or updated; of two it is added once more.
  for (const again of ['known', 'updated', 'added'] as const) {
    const outcomes = [...rows, outcome(7, { outcome: again, sameAs: 'new' })];
    expect(tallyChecked(emptyTally, { outcomes }, new Set())).toMatchObject({
      ...counts,
      repeated: 2,
    });
  }
});
