import { v7 as newId } from 'uuid';
import { takeNumbers } from '@/lib/server/database/catalogue/book-numbers.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { databaseUrl, loadSettings } from '@/lib/server/settings/settings.ts';
import { fillLending } from './fill-lending.ts';
import { fillWishes } from './fill-wishes.ts';
import { type SampleBook, sampleBooks } from './sample-books.ts';
import { homeOffices, partnerOffices } from './sample-offices.ts';

const homeBooks = 500;
const guestTenantBooks = 60;
const dayMs = 86_400_000;
const librarySinceDays = 730;
const homeColleagues = 60;
const guestTenantColleagues = 12;
const seededBy = '00000000-0000-0000-0000-000000000000';

/** Fills the library of each tenant that has no book yet. Development and tests only. */
async function main(): Promise<void> {
  const { tenants } = loadSettings(process.env);
  const database = openDatabase(databaseUrl(process.env));
  for (const [index, tenantId] of tenants.entries()) {
    const books = sampleBooks(index === 0 ? homeBooks : guestTenantBooks, index + 1);
    const added = (await isEmpty(database, tenantId, 'books'))
      ? await fill(database, tenantId, books)
      : 0;
    const loans = await lend(database, tenantId, index);
    const wishes = (await isEmpty(database, tenantId, 'wishes'))
      ? await fillWishes(database, tenantId, index + 201, Date.now())
      : 0;
    process.stdout.write(
      `${tenantId}: ${added} sample books, ${loans} loans and ${wishes} wishes added\n`,
    );
  }
  await database.destroy();
}

/** Copies, members, loans and holds for the books that are there, unless there is an office. */
async function lend(database: Database, tenantId: string, index: number): Promise<number> {
  if (!(await isEmpty(database, tenantId, 'offices'))) return 0;
  const home = index === 0;
  const sample = {
    offices: home ? homeOffices : partnerOffices,
    colleagues: home ? homeColleagues : guestTenantColleagues,
    seed: index + 101,
    seededBy,
  };
  return fillLending(database, tenantId, sample, Date.now());
}

async function isEmpty(
  database: Database,
  tenantId: string,
  table: 'books' | 'offices' | 'wishes',
): Promise<boolean> {
  const one = database.selectFrom(table).select('id').where('tenant_id', '=', tenantId).limit(1);
  return (await one.executeTakeFirst()) === undefined;
}

async function fill(
  database: Database,
  tenantId: string,
  books: readonly SampleBook[],
): Promise<number> {
  const now = Date.now();
  await database.transaction().execute(async (transaction) => {
    const numbers = await takeNumbers(transaction, tenantId, books.length);
    for (const [index, book] of books.entries()) {
      const added = now - (1 - index / books.length) * librarySinceDays * dayMs;
      const id = newId({ msecs: added });
      await transaction
        .insertInto('books')
        .values({
          ...book,
          ...searchColumns(book),
          tenant_id: tenantId,
          id,
          number: numbers[index] ?? 0,
          authors: JSON.stringify(book.authors),
          subjects: JSON.stringify(book.subjects),
          added_at: new Date(added).toISOString(),
          added_by: seededBy,
          withdrawn_at: null,
          withdrawn_by: null,
        })
        .execute();
      await indexBooks(transaction, tenantId, [{ before: null, after: { ...book, id } }]);
    }
  });
  return books.length;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
