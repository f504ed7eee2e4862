import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { readDraft } from './book-draft.ts';
import { draftOf } from './draft-of.ts';
import { readNames, writeNames } from './name-list.ts';

test.each([
  [
    'Ines Marlow, Tobias Ferrand\nNoor Haldane; ',
    ['Ines Marlow', 'Tobias Ferrand', 'Noor Haldane'],
  ],
  ['"King, Marta, Jr.", Noor Haldane', ['King, Marta, Jr.', 'Noor Haldane']],
  ['Dwayne "The Rock" Stone', ['Dwayne "The Rock" Stone']],
  ['"The Rock", Stone', ['The Rock', 'Stone']],
  ['"half, open', ['"half', 'open']],
])('%j', (text, names) => {
  expect(readNames(text)).toEqual(names);
});

test('whatever the names are, they come back', () => {
  const name = fc
    .string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', ' ', '\n'), minLength: 1 })
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(readNames(writeNames(names))).toEqual(names);
    }),
  );
});

test('a subject that is added to one with a comma leaves that one whole', () => {
  const book = NewBook.parse({
    title: 'Fleets',
    authors: ['King, Marta, Jr.'],
    subjects: ['History, Naval'],
  });
  const draft = draftOf({ ...book, id: '', addedAt: '', withdrawnAt: null });
  expect(readDraft({ ...draft, subjects: `${draft.subjects}, Maps` })).toMatchObject({
    book: { authors: ['King, Marta, Jr.'], subjects: ['History, Naval', 'Maps'] },
  });
});
