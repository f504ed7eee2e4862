import { expect, test } from 'vitest';
import { sampleBooks } from './sample-books.ts';
import { places, shelves } from './shelves.ts';
import { titlesAbroad } from './titles-abroad.ts';

const books = sampleBooks(500, 20_260_125);

test('there are as many books as are asked for, each title once', () => {
  expect(new Set(books.map(({ title }) => title)).size).toBe(500);
});

test('a book is in the language of its title', () => {
  const languages = new Map(
    Object.entries(titlesAbroad).flatMap(([language, ofShelves]) =>
      Object.values(ofShelves)
        .flat()
        .flatMap((title) =>
          places.map((place) => [title.replace('{p}', place), language] as const),
        ),
    ),
  );
  const abroad = books.filter(({ language }) => language !== 'en');
  expect(abroad.length).toBeGreaterThan(200);
  for (const { title, language } of abroad) {
    expect(languages.get(title), title).toBe(language);
  }
  const inEnglish = books.filter(({ language }) => language === 'en');
  expect(inEnglish.filter(({ title }) => languages.has(title))).toEqual([]);
});

test('every shelf has titles in every language', () => {
  const subjects = shelves.map(({ subject }) => subject).sort();
  for (const ofShelves of Object.values(titlesAbroad)) {
    expect(Object.keys(ofShelves).sort()).toEqual(subjects);
  }
});
