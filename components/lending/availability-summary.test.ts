import { expect, test } from 'vitest';
import { availabilitySummary } from './availability-summary.ts';

test.each([
  [0, 0, 0, 'The library has no copy of this book at present.'],
  [2, 1, 0, '1 of 2 free.'],
  [2, 0, 0, 'None of 2 is free.'],
  [1, 0, 1, 'None of 1 is free. 1 person waits.'],
  [3, 0, 4, 'None of 3 is free. 4 people wait.'],
])('%d copies, %d free, %d waiting', (copies, available, waiting, words) => {
  const none = { bookId: 'book', offices: [], yourLoanId: null, yourHoldId: null };
  expect(availabilitySummary({ ...none, copies, available, waiting })).toBe(words);
});
