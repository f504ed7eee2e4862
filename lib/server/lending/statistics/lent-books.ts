import 'server-only';
import { breathe } from '@/lib/server/breathe.ts';
import { idFrom } from '@/lib/server/database/id-from.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { momentsIn, type Range } from './read-range.ts';

/** So many loans are grouped with one statement: a few milliseconds of work. */
const loansAtOnce = 5000;

/** A span of time, at every office or at those that `offices` names. */
type Span = {
  readonly startMs: number;
  readonly endMs: number;
  readonly offices: readonly string[] | null;
};

/**
 * Loans of the range by book.
 *
 * @param expected about how many loans there are at all offices: so finely the range is cut
 */
export async function lentBooks(
  database: Database,
  tenantId: string,
  range: Range,
  { everywhere, expected }: { readonly everywhere: boolean; readonly expected: number },
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const span of spansOf(range, everywhere)) {
    for (const slice of slicesOf(span, expected)) {
      for (const { book_id, n } of await groupByBook(database, tenantId, slice)) {
        counts.set(book_id, (counts.get(book_id) ?? 0) + Number(n));
      }
      await breathe();
    }
  }
  return counts;
}

/**
 * The months of the offices begin and end at different moments. What lies within the months of all of
 * them is counted without asking for the office, the hours at both ends for each office's zone.
 */
function spansOf(range: Range, everywhere: boolean): Span[] {
  const zones = [...new Set(range.offices.map(({ timeZone }) => timeZone))].map((zone) => ({
    ...momentsIn(range, zone),
    offices: range.offices.filter(({ timeZone }) => timeZone === zone).map(({ id }) => id),
  }));
  if (!everywhere || zones.length === 1) return zones;
  const startMs = Math.max(...zones.map((zone) => zone.startMs));
  const endMs = Math.min(...zones.map((zone) => zone.endMs));
  return [
    { startMs, endMs, offices: null },
    ...zones.flatMap((zone) => [
      { ...zone, endMs: startMs },
      { ...zone, startMs: endMs },
    ]),
  ].filter((span) => span.startMs < span.endMs);
}

function slicesOf(span: Span, expected: number): Span[] {
  const count = Math.max(1, Math.ceil(expected / loansAtOnce));
  const longest = (span.endMs - span.startMs) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...span,
    startMs: span.startMs + index * longest,
    endMs: span.startMs + (index + 1) * longest,
  }));
}

async function groupByBook(
  database: Database,
  tenantId: string,
  { startMs, endMs, offices }: Span,
) {
  let select = database
    .selectFrom('loans')
    .select(['loans.book_id'])
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('loans.tenant_id', '=', tenantId)
    .where('loans.id', '>=', idFrom(startMs))
    .where('loans.id', '<', idFrom(endMs))
    .groupBy('loans.book_id');
  if (offices !== null) {
    // Not a join: SQLite would begin it with every copy of the office, for each slice.
    select = select.where(
      ({ selectFrom }) =>
        selectFrom('copies')
          .select('copies.office_id')
          .whereRef('copies.tenant_id', '=', 'loans.tenant_id')
          .whereRef('copies.id', '=', 'loans.copy_id'),
      'in',
      offices,
    );
  }
  return select.execute();
}
