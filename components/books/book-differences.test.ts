import { expect, test } from 'vitest';
import type { Book } from '@/lib/contract/books.ts';
import { bookDifferences, mergeDrafts } from './book-differences.ts';
import { draftOf } from './draft-of.ts';

const book: Book = {
  id: '01962362-8abf-70c7-98a0-000000000001',
  title: 'Tides',
  authors: ['Mara Lindholt', 'Ines Marlow'],
  isbn: null,
  year: 2019,
  language: 'en',
  subjects: ['Sea'],
  description: null,
  addedAt: '2026-05-14T09:00:00.000Z',
  withdrawnAt: null,
};
const before = draftOf(book);

test('fields that only one side changed are no reason to lose either', () => {
  const theirs = { ...before, title: 'Tides and Shores' };
  const yours = { ...before, year: '2020' };
  expect(bookDifferences({ before, theirs, yours })).toEqual([
    { field: 'title', theirs: 'Tides and Shores', yours: 'Tides', usual: 'theirs' },
  ]);
  expect(mergeDrafts({ theirs, yours }, new Set(['title']))).toMatchObject({
    title: 'Tides and Shores',
    year: '2020',
  });
});

test('where both changed a field, yours stays unless you say otherwise', () => {
  const theirs = { ...before, title: 'Tides and Shores' };
  const yours = { ...before, title: 'The Tides' };
  expect(bookDifferences({ before, theirs, yours })[0]?.usual).toBe('yours');
  expect(mergeDrafts({ theirs, yours }, new Set()).title).toBe('The Tides');
});

test('the same change on both sides is no difference', () => {
  const same = { ...before, title: 'The Tides' };
  expect(bookDifferences({ before, theirs: same, yours: same })).toEqual([]);
});
