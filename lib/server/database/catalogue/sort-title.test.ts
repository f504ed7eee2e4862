import { expect, test } from 'vitest';
import { possibleSortTitles, sortAuthor, sortTitle, typedTitle } from './sort-title.ts';

test.each([
  ['The Salt Road', 'en', 'salt road'],
  ['A Quiet Ledger', 'en-GB', 'quiet ledger'],
  ['“An Hour”, and After', 'en', 'hour and after'],
  ['Die Brücke', 'de', 'brucke'],
  ['Die Hard', 'en', 'die hard'],
  ['L’Étranger', 'fr', 'etranger'],
  ['Les Misérables', 'fr', 'miserables'],
  ['Gl’Inganni', 'it', 'inganni'],
  ['O Crime', 'pt-BR', 'crime'],
  ['O Pioneers!', 'en', 'o pioneers'],
  ['A la recherche', null, 'a la recherche'],
  ['The Salt Road', null, 'salt road'],
  ['The', 'en', 'the'],
  ['The The', 'en', 'the'],
  ['???', 'en', '???'],
])('%s in %s is sorted as %s', (title, language, key) =>
  expect(sortTitle(title, language)).toBe(key),
);

test('an article in front of what is typed is no part of the beginning', () => {
  expect(typedTitle(['the', 'salt'])).toBe('salt');
  expect(typedTitle(['a'])).toBe('a');
});

test.each(['The Salt Road', 'La Mer', 'L’Étranger', 'Die Hard', '???'])(
  '%s is found whatever its language',
  (title) => {
    for (const language of ['en', 'fr', 'de', 'it', null]) {
      expect(possibleSortTitles(title)).toContain(sortTitle(title, language));
    }
  },
);

test.each([
  [['Imre Quist', 'Ada Long'], 'quist imre'],
  [['Quist, Imre'], 'quist imre'],
  [['Tavin Ó Tuama'], 'tuama tavin o'],
  [['Ansa-Vey'], 'ansa vey'],
  [[], ''],
])('%j is sorted as %s', (authors, key) => expect(sortAuthor(authors)).toBe(key));
