import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A query that brings a book, or changes what a book is found by. */
const writesBooks = /(insertInto|deleteFrom)\(\s*'books'|insertRows\(\s*\w+,\s*'books'/;
const writesFound = /updateTable\(\s*'books'\)[^;]*(searchColumns|withdrawn_at)/;

const files = globSync(['lib/server/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.ts$|\/testing\//.test(path))
  // It runs before the migration that indexes all books.
  .filter((path) => !path.endsWith('migrations/0005/backfill.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => writesBooks.test(text) || writesFound.test(text));

test('those who write books are found', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('lib/server/books/add-book.ts');
  expect(paths).toContain('lib/server/books/edit-book.ts');
  expect(paths).toContain('lib/server/books/withdraw-book.ts');
});

test.each(files)('$path keeps the search index in step', ({ text }) => {
  expect(text).toMatch(/indexBooks\(/);
});
