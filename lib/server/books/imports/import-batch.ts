import 'server-only';
import { createHash } from 'node:crypto';
import type { Import, ImportBatch, ImportBatchAnswer, RowOutcome } from '@/lib/contract/imports.ts';
import { inTransaction } from '@/lib/server/database/in-transaction.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { getImport } from './get-import.ts';
import { prepareRows } from './prepare-rows.ts';
import type { ImportScope } from './shelf.ts';
import { ChangedMeanwhile, writeRows } from './write-rows.ts';

/**
 * Imports the next batch of an import: all of its rows that are fit, in one transaction. A batch that
 * was sent before gets its first answer, so a lost answer can be asked for again.
 *
 * @throws {ProblemError} `not-found` (404), `import-not-yours` (409) for anyone but who began it,
 *   `import-closed` (409), `batch-out-of-order` (409) for a
 *   number that is not the next one, or came with other rows, `conflict` (409) for more rows than it was
 *   opened for, `permission-missing` (403) as {@link prepareRows}.
 */
export async function importBatch(
  database: Database,
  scope: ImportScope,
  id: string,
  batch: ImportBatch,
): Promise<ImportBatchAnswer> {
  return inTransaction(
    database,
    (transaction) => takeBatch(transaction, scope, id, batch),
    (error) => isUniqueViolation(error) || error instanceof ChangedMeanwhile,
  );
}

async function takeBatch(
  transaction: Database,
  scope: ImportScope,
  id: string,
  { number, rows }: ImportBatch,
): Promise<ImportBatchAnswer> {
  const { principal, now } = scope;
  const { tenantId } = principal;
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
  const isNext = await takeTurn(transaction, tenantId, id, number);
  const running = await getImport(transaction, principal, id);
  if (!running.yours) {
    throw new ProblemError('import-not-yours', 'Start an import of your own.');
  }
  if (!isNext) return answerAgain(transaction, tenantId, running, { number, digest });
  const { onDuplicate, rowsTaken, rows: announced } = running;
  if (rowsTaken + rows.length > announced) {
    const left = announced - rowsTaken;
    throw new ProblemError(
      'conflict',
      `The import was opened for ${announced} rows: ${left} left.`,
    );
  }
  const prepared = await prepareRows(transaction, principal, rows, onDuplicate);
  await writeRows(transaction, scope, { id, rowsTaken }, prepared);
  const outcomes = prepared.map(({ outcome }) => outcome);
  const noteworthy = outcomes.filter(({ outcome }) => outcome !== 'added');
  await transaction
    .insertInto('import_batches')
    .values({
      ...{ tenant_id: tenantId, import_id: id, number, rows_digest: digest },
      outcomes: JSON.stringify(noteworthy),
    })
    .execute();
  await count(transaction, tenantId, id, outcomes, now);
  return { import: await getImport(transaction, principal, id), outcomes: noteworthy };
}

/** Makes a twin of this batch wait for its end. False when `number` is not the next one. */
async function takeTurn(
  transaction: Database,
  tenantId: string,
  id: string,
  number: number,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('imports')
    .set({ batches: number })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('batches', '=', number - 1)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function answerAgain(
  transaction: Database,
  tenantId: string,
  current: Import,
  { number, digest }: { readonly number: number; readonly digest: string },
): Promise<ImportBatchAnswer> {
  const batch = await transaction
    .selectFrom('import_batches')
    .select(['outcomes', 'rows_digest'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', current.id)
    .where('number', '=', number)
    .executeTakeFirst();
  const next = `The next batch is number ${current.batches + 1}.`;
  if (batch !== undefined && ![digest, null].includes(batch.rows_digest)) {
    throw new ProblemError('batch-out-of-order', `This number came with other rows. ${next}`);
  }
  if (batch !== undefined) return { import: current, outcomes: JSON.parse(batch.outcomes) };
  if (current.state !== 'running') {
    throw new ProblemError('import-closed', `It is ${current.state}: start a new import.`);
  }
  throw new ProblemError('batch-out-of-order', next);
}

async function count(
  transaction: Database,
  tenantId: string,
  id: string,
  outcomes: readonly RowOutcome[],
  now: number,
): Promise<void> {
  const of = (kind: RowOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === kind).length;
  const copies = outcomes.filter(({ copyAdded }) => copyAdded).length;
  await transaction
    .updateTable('imports')
    .set((row) => ({
      last_at: new Date(now).toISOString(),
      rows_taken: row('rows_taken', '+', outcomes.length),
      added: row('added', '+', of('added')),
      updated: row('updated', '+', of('updated')),
      known: row('known', '+', of('known')),
      wrong: row('wrong', '+', of('wrong')),
      copies: row('copies', '+', copies),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
