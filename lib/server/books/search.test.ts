import { beforeEach, describe, expect, test } from 'vitest';
import { type BookPage, BookQuery, NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { editBook } from './edit-book.ts';
import { listBooks } from './list-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { withdrawBook } from './withdraw-book.ts';

const database = await testDatabase();
const librarian = testPrincipal();

beforeEach(() => emptyCatalogue(database));

async function add(title: string, more: object = {}, principal = librarian) {
  const book = NewBook.parse({ title, authors: ['Imre Quist'], ...more });
  return addBook(database, principal, book);
}

async function list(query: object, tenantId = tenantA): Promise<BookPage> {
  return listBooks(database, tenantId, BookQuery.parse(query));
}

async function titles(query: object, tenantId = tenantA): Promise<string[]> {
  return (await list(query, tenantId)).items.map((book) => book.title);
}

describe('words', () => {
  test('are found by their beginnings, anywhere in the book', async () => {
    await add('The Beekeeper’s Daughter', { subjects: ['Family saga'] });
    for (const q of ['bee', 'beekeepers dau', 'saga', 'quis', 'fam imre']) {
      expect(await titles({ q })).toEqual(['The Beekeeper’s Daughter']);
    }
    expect(await titles({ q: 'keeper', exact: 'words' })).toEqual([]);
  });

  test('are found by a beginning that very many words have', async () => {
    const words = Array.from({ length: 350 }, (_, index) => `w${index.toString(36)}`);
    for (let from = 0; from < words.length; from += 70) {
      await add(words.slice(from, from + 70).join(' '));
    }
    await add('Another');
    expect(await titles({ q: 'w' })).toHaveLength(5);
    expect(await titles({ q: 'w w9p', sort: 'title' })).toEqual([words.slice(280).join(' ')]);
  });

  test('find an ISBN however it is written', async () => {
    await add('Numbered', { isbn: '978-0-306-40615-7' });
    for (const q of ['9780306406157', '978-0-306-40615-7', '0-306-40615-2', '97803064']) {
      expect(await titles({ q })).toEqual(['Numbered']);
    }
  });

  test('are found without what was elided before them, and with it', async () => {
    await add('L’Étranger', { language: 'fr' });
    await add('La Maison d’Or', { language: 'fr' });
    for (const q of ['etranger', 'l’étranger', 'letr'])
      expect(await titles({ q })).toEqual(['L’Étranger']);
    for (const q of ['or', "maison d'or"]) expect(await titles({ q })).toEqual(['La Maison d’Or']);
  });

  test('without spaces between them are found in the middle', async () => {
    await add('大資本論');
    expect(await titles({ q: '資本' })).toEqual(['大資本論']);
  });

  test('follow an edit, and leave with a withdrawal', async () => {
    const { id } = await add('The Salt Fery');
    await editBook(database, tenantA, id, { title: 'The Salt Ferry' }, '*');
    expect(await titles({ q: 'ferry' })).toEqual(['The Salt Ferry']);
    expect(await titles({ q: 'fery', exact: 'words' })).toEqual([]);
    await withdrawBook(database, librarian, id, bookQueue);
    expect(await titles({ q: 'ferry' })).toEqual([]);
    expect(await titles({ q: 'ferry', status: 'withdrawn' })).toEqual(['The Salt Ferry']);
  });
});

describe('relevance', () => {
  test('puts the title that was typed first, and the subject last', async () => {
    await add('A Zoo', { subjects: ['Salt'] });
    await add('Roads of Salt');
    await add('The Salt Road');
    await add('Salt');
    expect(await titles({ q: 'salt' })).toEqual([
      'Salt',
      'The Salt Road',
      'Roads of Salt',
      'A Zoo',
    ]);
  });

  test('puts titles that begin with what was typed by title, and of the others the latest first', async () => {
    for (const title of ['Salt B', 'Roads of Salt', 'The Salt A', 'Bread and Salt'])
      await add(title);
    for (const title of ['Zoo', 'Yew']) await add(title, { subjects: ['Salt'] });
    const found = ['The Salt A', 'Salt B', 'Bread and Salt', 'Roads of Salt', 'Yew', 'Zoo'];
    expect(await titles({ q: 'salt' })).toEqual(found);
  });

  test('does not ask for the article in a title that is typed with one', async () => {
    await add('Salt of the Sea', { subjects: ['Theatre'] });
    await add('Salt Road', { authors: ['The Quists'] });
    await add('Sugar', { authors: ['The Salts'] });
    const found = ['Salt of the Sea', 'Salt Road', 'Sugar'];
    expect(await titles({ q: 'the salt' })).toEqual(found);
  });
});

describe('a mistake in a word', () => {
  test.each(['cartogarpher', 'kartographer', 'cartgrapher', 'cartogrpheer', 'acrtographer'])(
    '%s finds the cartographer',
    async (q) => {
      await add('The Last Cartographer');
      const page = await list({ q: `last ${q}` });
      expect(page.items.map((book) => book.title)).toEqual(['The Last Cartographer']);
      expect(page.correctedTo).toBe('last cartographer');
    },
  );

  test('is not mended when the exact words are asked for, or nothing resembles it', async () => {
    await add('The Last Cartographer');
    expect(await titles({ q: 'cartogarpher', exact: 'words' })).toEqual([]);
    expect(await list({ q: 'last xylophone' })).toEqual({ items: [], nextCursor: null });
  });

  test('is mended with the words of the own tenant only', async () => {
    await add('The Last Cartographer', {}, testPrincipal({ tenantId: tenantB }));
    expect(await list({ q: 'cartogarpher' })).toEqual({ items: [], nextCursor: null });
  });

  test('is no mistake while some book has the word', async () => {
    await add('Sale');
    await add('Salt');
    expect(await titles({ q: 'sale' })).toEqual(['Sale']);
  });
});

describe('filters', () => {
  beforeEach(async () => {
    await add('Old', { subjects: ['Police Procedural'], language: 'de', year: 1961 });
    await add('New', { subjects: ['History', 'Maps'], language: 'en', year: 2020 });
    await add('Undated', { subjects: ['Maps'] });
  });

  test.each<[object, string[]]>([
    [{ subject: 'police procedural' }, ['Old']],
    [{ subject: 'maps' }, ['New', 'Undated']],
    [{ subject: 'History,Police Procedural' }, ['New', 'Old']],
    [{ subject: 'maps', language: 'en' }, ['New']],
    [{ language: 'de,en' }, ['New', 'Old']],
    [{ from: 1961, to: 1961 }, ['Old']],
    [{ from: 1962 }, ['New']],
    [{ to: 2020 }, ['New', 'Old']],
    [{ q: 'map', from: 2000 }, ['New']],
    [{ subject: 'nothing' }, []],
  ])('%j', async (query, expected) => {
    expect(await titles({ sort: 'title', ...query })).toEqual(expected);
  });
});

describe('order', () => {
  beforeEach(async () => {
    await add('The Old', { authors: ['Zora Abel'], year: 1961, language: 'en' });
    await add('A New', { authors: ['Ada Zimt'], year: 2020, language: 'en' });
    await add('Middle');
  });

  test.each([
    ['title', ['Middle', 'A New', 'The Old']],
    ['author', ['The Old', 'Middle', 'A New']],
    ['year', ['A New', 'The Old', 'Middle']],
    ['newest', ['Middle', 'A New', 'The Old']],
  ])('by %s', async (sort, expected) => expect(await titles({ sort })).toEqual(expected));

  test('a cursor serves the query that it was given out for, and no other', async () => {
    const { nextCursor: cursor } = await list({ sort: 'title', limit: 1 });
    expect(await titles({ sort: 'title', cursor })).toEqual(['A New', 'The Old']);
    for (const other of [{ sort: 'author' }, { q: 'new' }, { sort: 'title', language: 'en' }]) {
      await expect(titles({ ...other, cursor })).rejects.toMatchObject({
        code: 'malformed-query',
        options: { errors: [{ path: 'cursor', message: /belongs to another search/ }] },
      });
    }
  });

  test('a cursor brings no more words, and no longer ones, than a search has', async () => {
    await add('Middle too');
    const page = await list({ q: 'midle', limit: 1 });
    const [signed, ...after] = JSON.parse(
      Buffer.from(page.nextCursor ?? '', 'base64url').toString(),
    );
    expect(signed).toMatch(/ middle$/);
    for (const words of [Array.from({ length: 13 }, () => 'a').join(' '), 'a'.repeat(61)]) {
      const forged = [signed.replace('middle', words), ...after];
      const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url');
      await expect(titles({ q: 'midle', limit: 1, cursor })).rejects.toMatchObject({
        code: 'malformed-query',
      });
    }
  });
});
