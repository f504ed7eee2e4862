import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SqliteFileDialect } from './sqlite-file-dialect.ts';

type Shelf = { place: string; book: string };

const database = new Kysely<{ shelf: Shelf }>({ dialect: new SqliteFileDialect(':memory:') });

/** Nearly all books stand in one place, and SQLite has counted that. */
beforeAll(async () => {
  await sql`create table shelf (place text, book text)`.execute(database);
  await sql`create index shelf_by_place on shelf (place)`.execute(database);
  const books = Array.from({ length: 2000 }, (_, n) => `Book ${n}`);
  const places = books.map((book, n) => ({ place: n < 5 ? 'rare' : 'usual', book }));
  for (let n = 0; n < books.length; n += 500) {
    await database
      .insertInto('shelf')
      .values(places.slice(n, n + 500))
      .execute();
  }
  await sql`analyze`.execute(database);
});

afterAll(() => database.destroy());

const booksIn = (place: string) =>
  database.selectFrom('shelf').select('book').where('place', '=', place);

test('a value finds what it would without the sign', async () => {
  expect(await booksIn('rare').execute()).toHaveLength(5);
  expect(await booksIn('usual').execute()).toHaveLength(1995);
});

test('the plan does not hang on the value, for which SQLite would compile the statement again', async () => {
  const [rare, usual] = await Promise.all(
    ['rare', 'usual'].map((place) => booksIn(place).explain()),
  );
  expect(rare).toEqual(usual);
});
