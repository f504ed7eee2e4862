import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OnDuplicate } from '@/lib/contract/imports.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { addDune, emptyImports, row, send, start, undo } from './testing/import-rows.ts';

const database = await testDatabase();

/** Few enough values that rows often mean the same book, or nearly. */
const rows = fc.array(
  fc.record({
    title: fc.constantFrom('Dune', 'DUNE', 'Emma', 'The Dune'),
    authors: fc.constantFrom(['Frank Herbert'], ['frank  herbert'], ['Jane Austen']),
    isbn: fc.constantFrom(null, null, '9780306406157', '0306406152', '9780441013593'),
    year: fc.constantFrom(null, null, 1965, 1984),
    subjects: fc.constantFrom([], ['Crime']),
  }),
  { minLength: 2, maxLength: 6 },
);

async function books(): Promise<string[]> {
  const found = await database
    .selectFrom('books')
    .select(['title', 'authors', 'isbn', 'year', 'subjects'])
    .execute();
  return found.map((book) => JSON.stringify(book)).sort();
}

/** What comes of a file that is sent in parts of `size` rows, and of undoing it. */
async function outcome(file: readonly object[], size: number, onDuplicate: OnDuplicate) {
  await emptyImports(database);
  await addDune(database, { year: 1965 });
  await addDune(database, { isbn: '9780441013593', authors: ['Jane Austen'] });
  const { id } = await start(database, { onDuplicate });
  for (let place = 0; place < file.length; place += size) {
    const part = file.slice(place, place + size).map((book, index) => row(place + index + 2, book));
    await send(database, id, place / size + 1, part);
  }
  const catalogue = await books();
  const { added, updated, known, wrong, kept } = await undo(database, id);
  return { catalogue, counts: { added, updated, known, wrong, kept }, undone: await books() };
}

test.each(['skip', 'update'] as const)(
  'the result is the same, however the rows are parted: %s',
  async (onDuplicate) => {
    await emptyImports(database);
    await fc.assert(
      fc.asyncProperty(rows, async (file) => {
        const [atOnce, oneByOne] = [
          await outcome(file, 10, onDuplicate),
          await outcome(file, 1, onDuplicate),
        ];
        expect(atOnce).toEqual(oneByOne);
        expect(atOnce.undone).toHaveLength(2);
        expect(atOnce.counts.kept).toBe(0);
      }),
      { numRuns: 60 },
    );
  },
);
