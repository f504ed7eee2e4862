import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookPage, BookQuery } from '@/lib/contract/books.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { listBooks } from './list-books.ts';
import { addMany } from './testing/add-many.ts';
import { messyBook, messyQuery } from './testing/messy-books.ts';

const database = await testDatabase();

/** What someone may put in the place of a part of a cursor. */
const part = fc.oneof(
  fc.constantFrom('begins', 'others', 'title', '', 0, -1, 1.5, 1e308, -1e308, 2 ** 53, '\u0000'),
  fc.constantFrom(null, true, [], {}),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);
const mutation = fc.record({
  how: fc.constantFrom('replace', 'replace', 'add', 'remove', 'append', 'flip'),
  at: fc.nat({ max: 4 }),
  part,
});

/** `cursor` with a part of it changed, or a byte of its text. */
function mutated(
  cursor: string,
  { how, at, part }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
) {
  if (how === 'flip') return `${cursor.slice(0, at)}A${cursor.slice(at + 1)}`;
  const parts: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  if (how === 'replace') parts[at % parts.length] = part;
  if (how === 'add') parts.splice(at, 0, part);
  if (how === 'remove') parts.splice(at % parts.length, 1);
  // Words as if an earlier page had corrected them.
  if (how === 'append') parts[0] = `${parts[0]} ${part}`;
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

test('a cursor that someone changed is refused in words, or gives a page', async () => {
  await addMany(database, fc.sample(messyBook, 60));
  await fc.assert(
    fc.asyncProperty(
      messyQuery,
      fc.array(mutation, { minLength: 5, maxLength: 5 }),
      async (asked, mutations) => {
        const query = { ...asked, limit: 1 };
        const { nextCursor } = await listBooks(database, tenantA, query);
        if (nextCursor === null) return;
        for (const one of mutations) {
          const { cursor = '' } = BookQuery.parse({ cursor: mutated(nextCursor, one) });
          try {
            BookPage.parse(await listBooks(database, tenantA, { ...query, cursor }));
          } catch (error) {
            expect(error, cursor).toMatchObject({ code: 'malformed-query' });
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
