import { expect, test, vi } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { listBooks } from '../list-books.ts';
import { addMany } from '../testing/add-many.ts';
import { StatementCounter } from '../testing/statement-counter.ts';

/** So low that a walk past some hundred books is in vain. */
vi.mock('./limits.ts', async (original) => ({
  ...(await original<object>()),
  mostGathered: 100,
  walkedSlices: [100, 400],
}));

test.each(['title', 'relevance'] as const)(
  'thousands of books that nobody can borrow are not sorted to find none, by %s',
  async (sort) => {
    const counter = new StatementCounter();
    const database = (await testDatabase()).withPlugin(counter);
    const book = NewBook.parse({ title: 'Salt Ferry', authors: ['Imre Quist'] });
    await addMany(database, Array(4500).fill(book));
    counter.statements = 0;
    const query = BookQuery.parse({ q: 'salt', available: 'now', sort });
    const page = await listBooks(database, tenantA, query);
    expect(page.items).toEqual([]);
    expect(counter.statements).toBeLessThan(30);
  },
);
