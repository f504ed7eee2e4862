import { beforeEach, describe, expect, test } from 'vitest';
import { BookChanges } from '@/lib/contract/books.ts';
import { PageQuery } from '@/lib/contract/page.ts';
import { correctCopy } from '@/lib/server/lending/correct-copy.ts';
import { importShelf } from '@/lib/server/lending/import-shelf.ts';
import { findCopies } from '@/lib/server/lending/list-copies.ts';
import { addOffice, borrow, reader } from '@/lib/server/lending/testing/library.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { editBook } from '../edit-book.ts';
import { getBook } from '../get-book.ts';
import { listBooks } from '../list-books.ts';
import { getImport } from './get-import.ts';
import { listImports } from './list-imports.ts';
import { listKept } from './list-kept.ts';
import { addDune, count, emptyImports, row, send, start, undo } from './testing/import-rows.ts';
import { undoImport } from './undo-import.ts';

const database = await testDatabase();
const service = testPrincipal({ kind: 'service', roles: ['Books.Import.All'] });
const isbn = '9780306406157';

beforeEach(() => emptyImports(database));

const add = (book: object) => addDune(database, book);

describe('undoing', () => {
  test('takes out what came in, and puts back what was changed', async () => {
    const before = await add({ year: 1965, language: 'en' });
    await addOffice(database);
    const { id } = await start(database, { onDuplicate: 'update' });
    const change = { title: 'Dune', authors: ['Frank Herbert'], year: 1965, language: 'de' };
    await send(database, id, 1, [row(2, change), row(3, {}, { barcode: 'E-1' }), row(4)]);
    expect(await undo(database, id)).toMatchObject({ state: 'undone', kept: 0, added: 2 });
    const { version: _, ...after } = await getBook(database, tenantA, before.id);
    expect(after).toEqual(before);
    expect([await count(database, 'books'), await count(database, 'copies')]).toEqual([1, 0]);
    expect(await undo(database, id)).toMatchObject({ state: 'undone' });
  });

  test('keeps and names what was lent, reserved or changed since', async () => {
    await addOffice(database);
    const changed = await add({ title: 'Changed before' });
    const { id } = await start(database, { onDuplicate: 'update' });
    await send(database, id, 1, [
      row(2, { title: 'Lent' }, { barcode: 'F-1' }),
      row(3, { title: 'Corrected' }),
      row(4, { title: 'Untouched' }),
      row(5, { title: 'Changed before', authors: ['Frank Herbert'], year: 1970 }),
    ]);
    const { items } = await listBooks(database, tenantA, {
      q: '',
      status: 'available',
      limit: 10,
    });
    const idOf = (title: string) => items.find((book) => book.title === title)?.id ?? '';
    await borrow(database, reader(1), idOf('Lent'));
    const correction = BookChanges.parse({ year: 1999 });
    await editBook(database, tenantA, idOf('Corrected'), correction, '"1"');
    await editBook(database, tenantA, changed.id, BookChanges.parse({ year: 1971 }), '"2"');
    expect(await undo(database, id)).toMatchObject({ state: 'undone', kept: 4 });
    const kept = await listKept(database, testPrincipal(), id, PageQuery.parse({}));
    expect(kept.items).toEqual([
      { row: 2, what: 'book', bookId: idOf('Lent'), title: 'Lent', reason: 'in-use' },
      { row: 2, what: 'copy', bookId: idOf('Lent'), title: 'Lent', reason: 'in-use' },
      { row: 3, what: 'book', bookId: idOf('Corrected'), title: 'Corrected', reason: 'changed' },
      { row: 5, what: 'edit', bookId: changed.id, title: 'Changed before', reason: 'changed' },
    ]);
    expect((await getBook(database, tenantA, changed.id)).year).toBe(1971);
    expect(await count(database, 'books')).toBe(3);
  });

  test('keeps a copy that was corrected since, and its book', async () => {
    await addOffice(database);
    const { id } = await start(database);
    await send(database, id, 1, [row(2, {}, { barcode: 'G-1' })]);
    const [copy] = (await findCopies(database, tenantA, 'G-1')).items;
    const changes = { barcode: 'G-2' };
    await correctCopy(database, tenantA, copy?.id ?? '', changes, { ifMatch: '"1"' });
    expect(await undo(database, id)).toMatchObject({ state: 'undone', kept: 2 });
    const { items } = await listKept(database, testPrincipal(), id, PageQuery.parse({}));
    expect(items).toMatchObject([
      { what: 'book', reason: 'in-use' },
      { what: 'copy', reason: 'changed' },
    ]);
    expect((await findCopies(database, tenantA, 'G-2')).items).toHaveLength(1);
  });

  test('lets the corrected file come in again', async () => {
    const first = await start(database);
    await send(database, first.id, 1, [row(2, { isbn, title: 'Wrong tilte' })]);
    await undo(database, first.id);
    const second = await start(database);
    const { import: state } = await send(database, second.id, 1, [row(2, { isbn })]);
    expect(state).toMatchObject({ added: 1, known: 0 });
  });

  test('puts back a book that two of its batches changed as it was before both', async () => {
    const before = await add({ isbn });
    const { id } = await start(database, { onDuplicate: 'update' });
    const { title, authors } = before;
    await send(database, id, 1, [row(2, { title, authors, isbn, year: 1965 })]);
    await send(database, id, 2, [row(502, { title: 'Dune Two', authors, isbn })]);
    expect(await undo(database, id)).toMatchObject({ updated: 2, kept: 0 });
    const { version: _, ...after } = await getBook(database, tenantA, before.id);
    expect(after).toEqual(before);
  });

  test('takes out a book that one batch added and the next one changed', async () => {
    const { id } = await start(database, { onDuplicate: 'update' });
    await send(database, id, 1, [row(2, { isbn })]);
    await send(database, id, 2, [row(502, { isbn, title: 'Another title' })]);
    expect(await undo(database, id)).toMatchObject({ added: 1, updated: 1, kept: 0 });
    expect(await count(database, 'books')).toBe(0);
  });

  test('keeps what someone changed between two of its batches', async () => {
    const { id: bookId } = await add({ isbn });
    const { id } = await start(database, { onDuplicate: 'update' });
    await send(database, id, 1, [row(2, { title: 'First', isbn })]);
    await editBook(database, tenantA, bookId, BookChanges.parse({ title: 'Theirs' }), '"2"');
    await send(database, id, 2, [row(502, { title: 'Second', isbn })]);
    expect(await undo(database, id)).toMatchObject({ state: 'undone', kept: 1 });
    expect(await getBook(database, tenantA, bookId)).toMatchObject({ title: 'Theirs' });
    const { items } = await listKept(database, testPrincipal(), id, PageQuery.parse({}));
    expect(items).toMatchObject([{ row: 2, what: 'edit', reason: 'changed' }]);
  });

  test('says after each part how much is left, and to whoever looks at it meanwhile', async () => {
    await addOffice(database);
    const { id } = await start(database, { rows: 1100 });
    for (const batch of [1, 2, 3]) {
      const rows = Array.from({ length: batch === 3 ? 100 : 500 }, (_, index) =>
        row(batch * 1000 + index, {}, index === 0 ? { barcode: `U-${batch}00` } : null),
      );
      await send(database, id, batch, rows);
    }
    const { items } = await listBooks(database, tenantA, { q: '', status: 'available', limit: 1 });
    await editBook(database, tenantA, items[0]?.id ?? '', BookChanges.parse({ year: 1965 }), '"1"');
    const by = testPrincipal();
    const lefts: number[] = [];
    while ((await undoImport(database, by, id, importShelf)).state === 'undoing') {
      const { left } = await getImport(database, by, id);
      expect((await listImports(database, by, PageQuery.parse({}))).items[0]?.left).toBe(left);
      lefts.push(left);
    }
    expect(lefts).toEqual([1100, 100, 0]);
    expect(await getImport(database, by, id)).toMatchObject({ kept: 1, left: 0 });
  });

  test('pages what it kept by cursors of that list alone', async () => {
    const { id } = await start(database);
    for (const position of [
      ['x', 'book'],
      ['', 'book'],
      ['1e400', 'book'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
      const query = PageQuery.parse({ cursor });
      expect(await problemOf(() => listKept(database, testPrincipal(), id, query))).toMatchObject({
        code: 'malformed-query',
      });
    }
  });

  test('takes the permissions that the import took', async () => {
    await addOffice(database);
    const { id: bookId } = await add({ isbn });
    const copies = await start(database);
    await send(database, copies.id, 1, [row(2, {}, { barcode: 'G-1' })]);
    const edits = await start(database, { onDuplicate: 'update' });
    await send(database, edits.id, 1, [row(2, { title: 'Changed', isbn })]);
    for (const { id } of [copies, edits]) {
      expect(await problemOf(() => undo(database, id, service))).toMatchObject({
        code: 'permission-missing',
      });
      expect((await getImport(database, testPrincipal(), id)).state).toBe('running');
    }
    expect(await count(database, 'copies')).toBe(1);
    expect(await getBook(database, tenantA, bookId)).toMatchObject({ title: 'Changed' });
    const own = await start(database, {}, service);
    await send(database, own.id, 1, [row(2, { title: 'A service’s' })], service);
    expect(await undo(database, own.id, service)).toMatchObject({ state: 'undone', kept: 0 });
  });
});
