import 'server-only';
import { ImportCheck } from '@/lib/contract/imports.ts';
import { PageQuery } from '@/lib/contract/page.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { addOffice } from '@/lib/server/lending/testing/library.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { checkRows } from '../check-rows.ts';
import { endImport } from '../end-import.ts';
import { forgetImports } from '../forget-imports.ts';
import { listImports } from '../list-imports.ts';
import { listKept } from '../list-kept.ts';
import { listWrong } from '../list-wrong.ts';
import { row, send, start, undo } from './import-rows.ts';

/** Runs every query of imports at least once. Add to it what you add to imports. */
export async function exerciseImports(database: Database): Promise<void> {
  const office = await addOffice(database);
  const rows = [1, 2, 3].map((number) =>
    row(number, { isbn: null }, { barcode: `IMPORT-${number}`, office }),
  );
  const { id } = await start(database, { onDuplicate: 'update' });
  await checkRows(database, testPrincipal(), ImportCheck.parse({ onDuplicate: 'skip', rows }));
  await send(database, id, 1, rows);
  await send(database, id, 1, rows);
  await send(database, id, 2, [row(4, { title: 'Book 1', year: 1999 })]);
  await endImport(database, testPrincipal(), id, { state: 'finished' });
  await start(database);
  const { nextCursor } = await listImports(
    database,
    testPrincipal(),
    PageQuery.parse({ limit: 1 }),
  );
  await listImports(database, testPrincipal(), PageQuery.parse({ cursor: nextCursor }));
  await undo(database, id);
  const cursor = Buffer.from(JSON.stringify(['1', 'book'])).toString('base64url');
  await listWrong(database, testPrincipal(), id, PageQuery.parse({}));
  await listKept(database, testPrincipal(), id, PageQuery.parse({ cursor }));
  const { id: other } = await start(database);
  await send(database, other, 1, [row(1), row(2, { title: '' })]);
  await forgetImports(database, tenantA, Date.now() + 40 * 86_400_000);
}
