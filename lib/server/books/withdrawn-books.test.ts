import { beforeAll, describe, expect, test } from 'vitest';
import { BookQuery, FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { ExportQuery } from '@/lib/contract/exports.ts';
import { addCopy } from '@/lib/server/lending/add-copy.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { addOffice, emptyLibrary } from '@/lib/server/lending/testing/library.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addBook } from './add-book.ts';
import { bookFacets } from './book-facets.ts';
import { exportBooks } from './exports/export-books.ts';
import { listBooks } from './list-books.ts';
import { withdrawBook } from './withdraw-book.ts';

const database = await testDatabase();
const librarian = testPrincipal();
let oslo = '';
let lisbon = '';

beforeAll(async () => {
  await emptyLibrary(database);
  oslo = await addOffice(database);
  lisbon = await addOffice(database, 'Europe/Lisbon');
  await add('Old', { subjects: ['Police Procedural'], language: 'de', year: 1961 }, oslo);
  await add('New', { subjects: ['History, Naval', 'Maps'], language: 'pt-BR', year: 2020 }, lisbon);
  await add('Undated', { subjects: ['MAPS', '100%_"\\', 'Wharf'] });
  // Its title has the words of a subject, and its subject is a longer one.
  const longer = ['Maps of the sea', 'Quay "Wharf"', 'Quay,"wharf'];
  await add('Police procedural about maps', { subjects: longer, year: 2021 });
  const { id } = await addBook(database, librarian, bookOf('There', { subjects: ['Maps'] }));
  await addCopy(database, librarian, id, { barcode: 'THERE-1', officeId: oslo });
});

function bookOf(title: string, more: object) {
  return NewBook.parse({ title, authors: ['Imre Quist'], ...more });
}

/** A book that is withdrawn, with a copy in an office. */
async function add(title: string, more: object, officeId = '') {
  const { id } = await addBook(database, librarian, bookOf(title, more));
  if (officeId) await addCopy(database, librarian, id, { barcode: `B-${title}`, officeId });
  await withdrawBook(database, librarian, id, bookQueue);
}

async function titles(filter: object, tenantId = tenantA): Promise<string[]> {
  const query = BookQuery.parse({ status: 'withdrawn', sort: 'title', ...filter });
  return (await listBooks(database, tenantId, query)).items.map(({ title }) => title);
}

const procedural = 'Police procedural about maps';

describe('withdrawn books', () => {
  test.each<[object, string[]]>([
    [{}, ['New', 'Old', procedural, 'Undated']],
    [{ subject: 'police procedural' }, ['Old']],
    [{ subject: 'Maps' }, ['New', 'Undated']],
    [{ subject: '"History, Naval",police procedural' }, ['New', 'Old']],
    [{ subject: 'history naval' }, ['New']],
    [{ subject: 'naval' }, []],
    [{ subject: '100%_"\\' }, ['Undated']],
    [{ subject: 'Wharf' }, ['Undated']],
    [{ subject: '***' }, []],
    [{ subject: ',' }, ['New', 'Old', procedural, 'Undated']],
    [{ language: 'PT-br,de' }, ['New', 'Old']],
    [{ language: 'pt' }, []],
    [{ from: 1961, to: 1961 }, ['Old']],
    [{ from: 1962 }, ['New', procedural]],
    [{ to: 2020 }, ['New', 'Old']],
    [{ q: 'maps', from: 2000 }, ['New', procedural]],
    [{ subject: 'maps', language: 'pt-BR', to: 2020 }, ['New']],
    [{ available: 'now' }, []],
    [{ sort: 'year' }, [procedural, 'New', 'Old', 'Undated']],
    [{ sort: 'newest' }, [procedural, 'Undated', 'New', 'Old']],
  ])('%j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  test('are found by very many subjects, spelt in very many ways', async () => {
    const subjects = Array.from({ length: 20 }, (_, n) => `s${n}`);
    for (let way = 0; way < 30; way += 1) {
      const spelt = subjects.map((subject) => `${subject}${'!'.repeat(way)}`);
      await add(`Spelt ${way}`, { subjects: spelt });
    }
    const subject = subjects.join(',');
    expect(await titles({ subject, limit: 100 })).toHaveLength(30);
    await database.deleteFrom('books').where('title', 'like', 'Spelt %').execute();
  });

  test('are found by the office of their copies', async () => {
    expect(await titles({ office: oslo })).toEqual(['Old']);
    expect(await titles({ office: `${oslo},${lisbon}` })).toEqual(['New', 'Old']);
    expect(await titles({ office: oslo }, tenantB)).toEqual([]);
  });

  test('have no copy that can be borrowed, in the facets as in the list', async () => {
    const facets = await bookFacets(database, tenantA, FilterQuery.parse({ status: 'withdrawn' }));
    expect(facets.available).toEqual({ exact: true, count: 0 });
    expect(facets.offices.values.map(({ books }) => books)).toEqual([1, 1]);
  });

  test('are filtered page by page, and counted and exported by the same filters', async () => {
    const filter = { status: 'withdrawn', subject: 'maps' } as const;
    const first = BookQuery.parse({ ...filter, sort: 'title', limit: 1 });
    const page = await listBooks(database, tenantA, first);
    expect(page.items.map(({ title }) => title)).toEqual(['New']);
    expect(await titles({ ...filter, cursor: page.nextCursor })).toEqual(['Undated']);
    const facets = await bookFacets(database, tenantA, FilterQuery.parse(filter));
    expect(facets.books).toEqual({ exact: true, count: 2 });
    const file = await (await exportBooks(database, tenantA, ExportQuery.parse(filter))).text();
    expect(file.trimEnd().split('\r\n')).toHaveLength(3);
  });
});
