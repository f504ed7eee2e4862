import { isbn13CheckDigit } from '@/lib/contract/isbn.ts';
import { firstNames, lastNames } from './authors.ts';
import { mulberry32 } from './random.ts';
import { places, type Shelf, shelves } from './shelves.ts';
import { titlesAbroad } from './titles-abroad.ts';

export type SampleBook = {
  readonly title: string;
  readonly authors: string[];
  readonly isbn: string;
  readonly year: number;
  readonly language: string;
  readonly subjects: string[];
  readonly description: string;
};

const firstYear = 1962;
const years = 64;
const languages = ['en', 'en', 'en', 'en', 'de', 'fr', 'es', 'pt', 'cs', 'fi'] as const;

/** At most `count` books with different titles, the same ones for the same `seed`. */
export function sampleBooks(count: number, seed: number): SampleBook[] {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const books = new Map<string, SampleBook>();
  for (let attempt = 0; books.size < count && attempt < count * 20; attempt += 1) {
    const shelf = pick(shelves);
    const a = pick(shelf.a);
    const b = pick(shelf.b);
    const pattern = pick(shelf.titles).replaceAll('{a}', a).replaceAll('{b}', b);
    const title = pattern.replaceAll('{p}', pick(places));
    if (!books.has(title)) books.set(title, makeBook(title, shelf, b, pick, random));
  }
  return inTheirLanguages([...books.values()]);
}

/** Books in other languages get a title in theirs, while there are any: else they are in English. */
function inTheirLanguages(books: readonly SampleBook[]): SampleBook[] {
  const untaken = new Map<string, string[]>();
  return books.map((book) => {
    const [subject = ''] = book.subjects;
    if (book.language === 'en') return book;
    const shelf = `${book.language} ${subject}`;
    const titles = untaken.get(shelf) ?? titlesFor(book.language, subject);
    untaken.set(shelf, titles);
    const title = titles.shift();
    return title === undefined ? { ...book, language: 'en' } : { ...book, title };
  });
}

/** Those that begin otherwise are elided in French, or change the preposition in Czech. */
const placesAbroad = places.filter((place) => /^[B-DF-HJ-NP-RT-Z]/.test(place));

/** Each title once; those of places with one place after the other. */
function titlesFor(language: string, subject: string): string[] {
  const patterns = titlesAbroad[language]?.[subject] ?? [];
  const titles = placesAbroad.flatMap((_, round) =>
    patterns.map((pattern, index) =>
      pattern.replaceAll('{p}', placesAbroad[(round + index * 3) % placesAbroad.length] ?? ''),
    ),
  );
  return [...new Set(titles)];
}

function makeBook(
  title: string,
  shelf: Shelf,
  b: string,
  pick: <T>(from: readonly T[]) => T,
  random: () => number,
): SampleBook {
  const author = () => `${pick(firstNames)} ${pick(lastNames)}`;
  const body = `9798${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
  return {
    title,
    authors: random() < 0.8 ? [author()] : [author(), author()],
    isbn: body + isbn13CheckDigit(body),
    year: firstYear + Math.floor(random() * years),
    language: pick(languages),
    subjects: [shelf.subject, pick(shelf.also)],
    description: pick(shelf.about).replaceAll('{b}', b.toLowerCase()),
  };
}
