import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { listBooks } from './list-books.ts';
import { emptyCatalogue } from './testing/empty-catalogue.ts';
import { restoreBook, withdrawBook } from './withdraw-book.ts';

const database = await testDatabase();
const librarian = testPrincipal();

beforeEach(() => emptyCatalogue(database));

async function add(title: string, more: object = {}, principal = librarian) {
  const book = NewBook.parse({ title, authors: ['Imre Quist'], ...more });
  return addBook(database, principal, book);
}

async function titles(query: object, tenantId = tenantA): Promise<string[]> {
  const page = await listBooks(database, tenantId, BookQuery.parse(query));
  return page.items.map((book) => book.title);
}

/** Follows the cursors to the end. */
async function allTitles(limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listBooks(database, tenantA, BookQuery.parse({ limit, cursor }));
    found.push(...page.items.map((book) => book.title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe('search', () => {
  test('folds case and accents, in title, author, subject and ISBN', async () => {
    await add('Čaj a chléb', { subjects: ['Vaření'], isbn: '978-0-306-40615-7' });
    for (const q of ['caj', 'CHLEB', 'quist', 'vareni', '9780306406157', 'chleb caj']) {
      expect(await titles({ q })).toEqual(['Čaj a chléb']);
    }
  });

  test('needs every word', async () => {
    await add('The Salt Ferry');
    expect(await titles({ q: 'salt lighthouse' })).toEqual([]);
  });

  test.each(['%', '_', '[', '\\', '%%%'])('finds nothing for %s, which is no word', async (q) => {
    await add('Plain Words');
    expect(await titles({ q })).toEqual([]);
    expect(await titles({ q: `${q} words` })).toEqual(['Plain Words']);
  });
});

describe('paging', () => {
  test('gives every book once, in order, for any page size', async () => {
    const word = fc.stringMatching(/^[a-cA-C é]{0,3}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (words, limit) => {
          await emptyCatalogue(database);
          for (const text of words) await add(`T${text}`);
          const found = await allTitles(limit);
          expect([...found].sort()).toEqual(words.map((text) => `T${text}`.trim()).sort());
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each(['word ', '한국말 ', '\u0001"'])(
    'goes on behind the longest keys of %j',
    async (part) => {
      const longest = Array.from({ length: 300 }, (_, index) => part[index % part.length]).join('');
      await add(`${longest.slice(1)}1`, { authors: [longest] });
      await add(`${longest.slice(1)}2`, { authors: [longest] });
      for (const sort of ['title', 'author', 'year']) {
        const first = await listBooks(database, tenantA, BookQuery.parse({ sort, limit: 1 }));
        const query = BookQuery.parse({ sort, limit: 1, cursor: first.nextCursor });
        const second = await listBooks(database, tenantA, query);
        expect([first, second].map(({ items }) => items[0]?.title.at(-1)).sort()).toEqual([
          '1',
          '2',
        ]);
      }
    },
  );

  test('is not shifted by books that come and go meanwhile', async () => {
    const kept = [];
    for (const letter of 'bdfhj') kept.push(await add(letter));
    const first = await listBooks(database, tenantA, BookQuery.parse({ limit: 2 }));
    await add('a');
    await withdrawBook(database, librarian, kept[0]?.id ?? '', bookQueue);
    const second = await titles({ limit: 2, cursor: first.nextCursor });
    expect(second).toEqual(['f', 'h']);
  });

  test.each(['x', 'bm90IGpzb24', Buffer.from('["only one"]').toString('base64url')])(
    'refuses the cursor %s in words',
    async (cursor) => {
      await expect(titles({ cursor })).rejects.toMatchObject({ code: 'malformed-query' });
    },
  );
});

describe('a withdrawn book', () => {
  test('is listed apart and comes back', async () => {
    const book = await add('Going');
    await withdrawBook(database, librarian, book.id, bookQueue);
    expect(await titles({})).toEqual([]);
    expect(await titles({ status: 'withdrawn' })).toEqual(['Going']);
    await restoreBook(database, librarian, book.id, bookQueue);
    expect(await titles({})).toEqual(['Going']);
  });

  test('keeps the time of its first withdrawal', async () => {
    const book = await add('Going');
    const first = await withdrawBook(database, librarian, book.id, bookQueue);
    const second = await withdrawBook(database, librarian, book.id, bookQueue);
    expect(second.withdrawnAt).toBe(first.withdrawnAt);
  });
});

describe('another tenant', () => {
  const stranger = testPrincipal({ tenantId: tenantB });

  test('neither sees nor touches a book', async () => {
    const book = await add('Ours');
    expect(await titles({}, tenantB)).toEqual([]);
    await expect(withdrawBook(database, stranger, book.id, bookQueue)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(restoreBook(database, stranger, book.id, bookQueue)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await titles({})).toEqual(['Ours']);
  });

  test('may hold the same ISBN', async () => {
    await add('Ours', { isbn: '9780306406157' });
    await add('Theirs', { isbn: '9780306406157' }, stranger);
    expect(await titles({}, tenantB)).toEqual(['Theirs']);
  });
});

describe('adding', () => {
  test('refuses an ISBN that is there already, however it is written', async () => {
    await add('First', { isbn: '0-306-40615-2' });
    await expect(add('Second', { isbn: '978-0-306-40615-7' })).rejects.toMatchObject({
      code: 'conflict',
      options: { errors: [{ path: 'isbn' }] },
    });
  });

  test('refuses a wrong ISBN at its field', async () => {
    await expect(add('Wrong', { isbn: '9780306406158' })).rejects.toMatchObject({
      code: 'invalid-fields',
      options: { errors: [{ path: 'isbn' }] },
    });
  });
});
