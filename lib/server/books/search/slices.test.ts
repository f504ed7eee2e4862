import { expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { addMany } from '../testing/add-many.ts';
import { StatementCounter } from '../testing/statement-counter.ts';
import { indexedOrders } from './order.ts';
import { takeRows } from './slices.ts';

test('rows that are left out are read many at a time', async () => {
  const counter = new StatementCounter();
  const plain = await testDatabase();
  const books = Array.from({ length: 1000 }, (_, index) => `Salt ${index + 1}`);
  const authors = ['Imre Quist'];
  await addMany(
    plain,
    books.map((title) => NewBook.parse({ title, authors })),
  );
  const database = plain.withPlugin(counter);
  const search = { database, tenantId: tenantA, status: 'available', conditions: [] } as const;
  const slices = [{ numbers: books.map((_, index) => index + 1), until: null }];
  const isLast = ({ number }: { number: number }) => number === books.length;
  const { rows } = await takeRows(search, indexedOrders.newest, slices, 1, isLast);
  expect(rows.map(({ title }) => title)).toEqual(['Salt 1000']);
  expect(counter.statements).toBeLessThan(10);
});
