import { expect, test } from 'vitest';
import { FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { bookFacets } from './book-facets.ts';
import { addMany } from './testing/add-many.ts';
import { StatementCounter } from './testing/statement-counter.ts';

test('many values are counted in few statements: each is a way to a server and back', async () => {
  const counter = new StatementCounter();
  const database = (await testDatabase()).withPlugin(counter);
  const given = Array.from({ length: 600 }, (_, index) =>
    NewBook.parse({
      title: 'Salt Ferry',
      authors: ['Imre Quist'],
      language: 'en',
      subjects: [`Of ${index}`, `Of ${index + 1}`, 'Trade'],
    }),
  );
  await addMany(database, given);
  counter.statements = 0;
  const { subjects } = await bookFacets(database, tenantA, FilterQuery.parse({ q: 'salt' }));
  expect(subjects.values[0]).toEqual({ value: 'trade', label: 'Trade', books: 600 });
  expect(counter.statements).toBeLessThan(60);
});
