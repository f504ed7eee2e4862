import fc from 'fast-check';
import { test } from 'vitest';
import { BookQuery, bookSorts } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { addMany } from './testing/add-many.ts';
import { checkList } from './testing/list-all.ts';
import { messyBook, messyQuery } from './testing/messy-books.ts';
import { askingForCopies, messyCopies, openOffices, shelve } from './testing/messy-copies.ts';
import { everyBook } from './testing/naive-search.ts';

const database = await testDatabase();
/** Of the books; named with the test, so that a failure can be seen again. */
const seed = Date.now() % 2 ** 31;
/** Each in very many books, in many, or in most. */
const frequent = ['s', 'salt', 'road', 'quist'];

test(`lists of thousands of books, seed ${seed}, have what looking at each finds, in order`, async () => {
  const given = fc.sample(messyBook, { numRuns: 3000, seed });
  const copies = fc.sample(messyCopies, { numRuns: 3000, seed });
  await openOffices(database);
  for (const some of [given.slice(0, 800), given.slice(800)]) {
    await addMany(database, some);
    const added = (await everyBook(database, tenantA)).slice(-some.length);
    await shelve(
      database,
      added.map(({ id }, index) => [id, copies[index] ?? []]),
    );
    const books = await everyBook(database, tenantA);
    const check = (query: BookQuery) =>
      checkList(database, books, { ...query, limit: query.limit * 150 });
    for (const q of frequent) {
      for (const sort of bookSorts) await check(BookQuery.parse({ q, sort, limit: 7 }));
    }
    await fc.assert(fc.asyncProperty(messyQuery, check), { numRuns: 15 });
    await fc.assert(fc.asyncProperty(askingForCopies(messyQuery), check), { numRuns: 10 });
  }
}, 60_000);
