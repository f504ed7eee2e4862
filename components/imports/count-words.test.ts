import { expect, test } from 'vitest';
import { countWords, rowWords, takenWords, undoneWords } from './count-words.ts';

const none = { added: 0, updated: 0, copies: 0, known: 0, wrong: 0 };

test.each([
  [none, '0 books'],
  [{ ...none, added: 1 }, '1 book'],
  [{ ...none, added: 12_000, copies: 1 }, '12,000 books, 1 copy'],
  [
    { added: 12, updated: 3, copies: 15, known: 2, wrong: 1 },
    '12 books, 3 corrections, 15 copies; 2 rows about books already there; 1 not imported',
  ],
  [{ ...none, added: 1, known: 1 }, '1 book; 1 row about a book already there'],
  [
    { ...none, added: 1, repeated: 2 },
    '1 book; 2 rows about a book further up, which may correct it',
  ],
])('%j', (counts, words) => {
  expect(countWords(counts)).toBe(words);
});

test.each([
  [{ rows: 1, blankRows: 0 }, ['1 row']],
  [{ rows: 1_200, blankRows: 1 }, ['1,200 rows', '1 blank row left out']],
  [{ rows: 2, blankRows: 3 }, ['2 rows', '3 blank rows left out']],
])('%j', (counts, words) => {
  expect(rowWords(counts)).toEqual(words);
});

test.each([
  [{ rowsTaken: 1, rows: 1 }, '1 of 1 row'],
  [{ rowsTaken: 500, rows: 1_200 }, '500 of 1,200 rows'],
])('%j', (counts, words) => {
  expect(takenWords(counts)).toBe(words);
});

test.each([
  [{ added: 3_000, updated: 500, copies: 1_000, left: 3_500 }, '1,000 of 4,500 changes undone'],
  [{ added: 0, updated: 0, copies: 1, left: 1 }, '0 of 1 change undone'],
])('%j', (counts, words) => {
  expect(undoneWords(counts)).toBe(words);
});
