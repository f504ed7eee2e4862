import { expect, test } from 'vitest';
import { readWish } from './wish-draft.ts';

const draft = { title: ' Tides ', author: 'Runa Gjerde', isbn: ' ', reason: '' };

test('what is left empty is sent as nothing', () => {
  expect(readWish(draft)).toEqual({
    wish: { title: 'Tides', author: 'Runa Gjerde', isbn: null, reason: null, anotherBook: false },
  });
});

test('what is missing is named by its field', () => {
  expect(readWish({ ...draft, title: '', author: ' ' })).toEqual({
    errors: { title: 'Fill this in', author: 'Fill this in' },
  });
});
