import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { keptFacets } from './kept-facets.ts';

const database = await testDatabase();
const filter = FilterQuery.parse({});

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

async function countAfterAdding(title: string): Promise<number> {
  const given = NewBook.parse({ title, authors: ['Imre Quist'] });
  await addBook(database, testPrincipal(), given);
  return (await keptFacets(database, tenantA, filter)).books.count;
}

test('facets are kept for five seconds, even when the clock is set back meanwhile', async () => {
  expect(await countAfterAdding('One')).toBe(1);
  vi.advanceTimersByTime(4_999);
  expect(await countAfterAdding('Two')).toBe(1);
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(1);
  expect(await countAfterAdding('Three')).toBe(3);
});
