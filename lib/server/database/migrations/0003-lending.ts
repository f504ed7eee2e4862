import 'server-only';
import type { Kysely } from 'kysely';
import { createHolds, createLoans } from './0003/circulation.ts';
import { createCopies, createMembers, createOffices } from './0003/inventory.ts';

/** Offices, copies, members, loans and holds; and books get a version, for edits by two at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('books')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable('books')
    .addColumn('lending_turn', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await createOffices(db);
  await createMembers(db);
  await createCopies(db);
  await createLoans(db);
  await createHolds(db);
}
