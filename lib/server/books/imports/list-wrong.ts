import 'server-only';
import type { RowOutcome, WrongPage } from '@/lib/contract/imports.ts';
import type { PageQuery } from '@/lib/contract/page.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { decodeCursor, encodeCursor } from '@/lib/server/http/cursor.ts';
import { wholeNumber } from '@/lib/server/http/whole-number.ts';
import { getImport } from './get-import.ts';

/** What is held in memory at once: batches of up to 500 rows. */
const batchesAtOnce = 10;

/** As JSON has it: quotes within a text are escaped, so no message reads like this. */
const holdsWrong = '%"outcome":"wrong"%';

type Place = { readonly batch: number; readonly index: number };
type WrongRow = { readonly outcome: RowOutcome; readonly place: Place };

/**
 * One page of the rows of an import that did not come in, with the reasons, in the order in which they
 * were sent: whoever sent them may be gone, or may have lost the answers.
 *
 * @throws {ProblemError} `not-found` (404); `malformed-query` (400) for a foreign cursor.
 */
export async function listWrong(
  database: Database,
  principal: Principal,
  id: string,
  { limit, cursor }: PageQuery,
): Promise<WrongPage> {
  await getImport(database, principal, id);
  const found: WrongRow[] = [];
  let after = cursor === undefined ? { batch: 1, index: -1 } : placeIn(cursor);
  while (found.length <= limit) {
    const batches = await nextBatches(database, principal.tenantId, id, after.batch);
    found.push(...batches.flatMap(wrongRows).filter(({ place }) => isAfter(place, after)));
    const last = batches.at(-1);
    if (last === undefined || batches.length < batchesAtOnce) break;
    after = { batch: last.number + 1, index: -1 };
  }
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1)?.place : undefined;
  return {
    items: page.map(({ outcome: { row, errors } }) => ({ row, errors })),
    nextCursor: last === undefined ? null : encodeCursor([`${last.batch}`, `${last.index}`]),
  };
}

type Batch = { readonly number: number; readonly outcomes: string };

async function nextBatches(
  database: Database,
  tenantId: string,
  id: string,
  from: number,
): Promise<Batch[]> {
  return database
    .selectFrom('import_batches')
    .select(['number', 'outcomes'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('number', '>=', from)
    .where('outcomes', 'like', holdsWrong)
    .orderBy('number')
    .limit(batchesAtOnce)
    .execute();
}

function wrongRows({ number, outcomes }: Batch): WrongRow[] {
  return (JSON.parse(outcomes) as RowOutcome[]).flatMap((outcome, index) =>
    outcome.outcome === 'wrong' ? [{ outcome, place: { batch: number, index } }] : [],
  );
}

function isAfter(place: Place, { batch, index }: Place): boolean {
  return place.batch > batch || (place.batch === batch && place.index > index);
}

function placeIn(cursor: string): Place {
  const [batch = '', index = ''] = decodeCursor(cursor, 2);
  return { batch: wholeNumber(batch), index: wholeNumber(index) };
}
