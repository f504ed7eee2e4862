import { expect, test } from 'vitest';
import { booksPhrase, countFigure } from './count-words.ts';

test.each([
  [{ exact: true, count: 1 }, '1 book', '1'],
  [{ exact: true, count: 1412 }, '1,412 books', '1,412'],
  [{ exact: false, count: 2000 }, 'at least 2,000 books', '2,000+'],
])('%j', (count, phrase, figure) => {
  expect(booksPhrase(count)).toBe(phrase);
  expect(countFigure(count)).toBe(figure);
});
