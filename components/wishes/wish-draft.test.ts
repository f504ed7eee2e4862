import { expect, test } from 'vitest';
import { readWish, wishErrors } from './wish-draft.ts';

const draft = { title: ' Tides ', author: 'Runa Gjerde', isbn: ' ', reason: '' };

test('what is left empty is sent as nothing', () => {
  expect(readWish(draft)).toEqual({
    wish: { title: 'Tides', author: 'Runa Gjerde', isbn: null, reason: null, anotherBook: false },
  });
});

test('what is missing is named by its field, the rest by the form', () => {
  expect(readWish({ ...draft, title: '', author: ' ' })).toEqual({
    errors: { title: 'Fill this in', author: 'Fill this in' },
  });
  expect(wishErrors([{ path: 'anotherBook', message: 'no' }])).toEqual({ form: 'no' });
});
