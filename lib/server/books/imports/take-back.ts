import 'server-only';
import type { KeptRow } from '@/lib/contract/imports.ts';
import { indexBooks } from '@/lib/server/database/catalogue/index-books.ts';
import type { BookChange } from '@/lib/server/database/catalogue/term-changes.ts';
import type { ImportChangesTable } from '@/lib/server/database/imports-schema.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { bookColumns, toBook } from '../book-row.ts';
import { getBook } from '../get-book.ts';
import type { Shelf } from './shelf.ts';
import { replaceBook } from './write-rows.ts';

/** What is known of a change that is to be undone. */
export type Change = Pick<
  ImportChangesTable,
  'place' | 'book_id' | 'copy_id' | 'version' | 'before'
>;

/** Why it must stay. */
export type Reason = KeptRow['reason'];

type TakeBack = (
  transaction: Database,
  tenantId: string,
  changes: readonly Change[],
  shelf: Shelf,
) => Promise<ReadonlyMap<Change, Reason>>;

/** How each kind of change is taken back; what must stay is returned with the reason. */
export const takeBack: Readonly<Record<ImportChangesTable['kind'], TakeBack>> = {
  copy: async (transaction, tenantId, changes, shelf) => {
    await takeTurns(transaction, tenantId, changes);
    const ids = changes.flatMap(({ copy_id }) => copy_id ?? []);
    const touched = await shelf.removeUntouchedCopies(transaction, tenantId, ids);
    return keptWhere(changes, ({ copy_id }) => touched.get(copy_id ?? '') ?? false);
  },
  edit: async (transaction, tenantId, changes) => {
    const changed = new Set<Change>();
    const found: BookChange[] = [];
    for (const change of changes) {
      const done = await putBack(transaction, tenantId, change);
      if (done === undefined) changed.add(change);
      else found.push(done);
    }
    await indexBooks(transaction, tenantId, found);
    return keptWhere(changes, (change) => changed.has(change) && 'changed');
  },
  book: async (transaction, tenantId, changes, shelf) => {
    await takeTurns(transaction, tenantId, changes);
    const ids = changes.map(({ book_id }) => book_id);
    const used = await shelf.booksInUse(transaction, tenantId, ids);
    const changed = await booksChanged(transaction, tenantId, changes);
    const free = ids.filter((one) => !used.has(one) && !changed.has(one));
    if (free.length > 0) {
      await forgetTerms(transaction, tenantId, free);
      await transaction
        .deleteFrom('books')
        .where('tenant_id', '=', tenantId)
        .where('id', 'in', free)
        .execute();
    }
    return keptWhere(changes, ({ book_id }) => {
      if (used.has(book_id)) return 'in-use';
      return changed.has(book_id) && 'changed';
    });
  },
};

function keptWhere(
  changes: readonly Change[],
  reasonOf: (change: Change) => Reason | false,
): ReadonlyMap<Change, Reason> {
  const kept = new Map<Change, Reason>();
  for (const change of changes) {
    const reason = reasonOf(change);
    if (reason !== false) kept.set(change, reason);
  }
  return kept;
}

/** Nobody borrows, reserves or adds a copy of these books before the end of the transaction. */
async function takeTurns(
  transaction: Database,
  tenantId: string,
  changes: readonly Change[],
): Promise<void> {
  await transaction
    .updateTable('books')
    .set((row) => ({ lending_turn: row('lending_turn', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(changes.map(({ book_id }) => book_id))])
    .execute();
}

/** Books that nobody changed are in the catalogue, and so in its search index. */
async function forgetTerms(
  transaction: Database,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  const rows = await transaction
    .selectFrom('books')
    .select(bookColumns)
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  const gone = rows.map((row) => ({ before: toBook(row), after: null }));
  await indexBooks(transaction, tenantId, gone);
}

/**
 * How it changes what the book is found by; undefined when it must stay. An ISBN that another book has
 * got meanwhile keeps the change, as any other later change does.
 */
async function putBack(
  transaction: Database,
  tenantId: string,
  change: Change,
): Promise<BookChange | undefined> {
  const before = JSON.parse(change.before ?? 'null');
  try {
    const { book_id: id, version } = change;
    const now = await getBook(transaction, tenantId, id);
    const done = await replaceBook(transaction, tenantId, id, before, version);
    return done ? { before: now, after: { ...before, id } } : undefined;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return undefined;
  }
}

/** Edited, or withdrawn: a book that nobody touched is at the version that the import left. */
async function booksChanged(
  transaction: Database,
  tenantId: string,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const versions = new Map(changes.map(({ book_id, version }) => [book_id, version]));
  const rows = await transaction
    .selectFrom('books')
    .select(['id', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...versions.keys()])
    .execute();
  return new Set(rows.filter((row) => row.version !== versions.get(row.id)).map((row) => row.id));
}
