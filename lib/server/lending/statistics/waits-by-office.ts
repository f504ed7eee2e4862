import 'server-only';
import { lendingRules } from '@/lib/policy/lending-rules.ts';
import { breathe } from '@/lib/server/breathe.ts';
import { idFrom } from '@/lib/server/database/id-from.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { addDays, dateIn, daysBetween } from '../office-date.ts';
import { momentsIn, type Range } from './read-range.ts';

const holdsAtOnce = 2000;

/**
 * How many days each reservation of the range waited until a copy was put aside, by the office of
 * that copy, in ascending order. The day on which it was is known from the day until which it waits.
 */
export async function waitsByOffice(
  database: Database,
  tenantId: string,
  range: Range,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const spans = new Map(
    range.offices.map(({ id, timeZone }) => [id, momentsIn(range, timeZone)] as const),
  );
  const start = Math.min(...[...spans.values()].map(({ startMs }) => startMs));
  const end = Math.max(...[...spans.values()].map(({ endMs }) => endMs));
  const waits = new Map<string, number[]>();
  for (let from = idFrom(start); ; await breathe()) {
    const rows = await selectServed(database, tenantId, from, idFrom(end))
      .limit(holdsAtOnce)
      .execute();
    for (const { office_id, time_zone, placed_at, collect_by } of rows) {
      const placed = Date.parse(placed_at);
      const span = spans.get(office_id);
      if (span === undefined || placed < span.startMs || placed >= span.endMs) continue;
      const ready = addDays(collect_by ?? '', -lendingRules.collectDays);
      const days = Math.max(0, daysBetween(dateIn(time_zone, placed), ready));
      const own = waits.get(office_id);
      if (own === undefined) waits.set(office_id, [days]);
      else own.push(days);
    }
    const last = rows.at(-1);
    if (rows.length < holdsAtOnce || last === undefined) break;
    from = last.id;
  }
  for (const own of waits.values()) own.sort((a, b) => a - b);
  return waits;
}

/** Holds after the id `from` for which a copy was put aside. */
function selectServed(database: Database, tenantId: string, from: string, to: string) {
  return database
    .selectFrom('holds')
    .innerJoin('copies', (join) =>
      join
        .onRef('copies.tenant_id', '=', 'holds.tenant_id')
        .onRef('copies.id', '=', 'holds.copy_id'),
    )
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.tenant_id', '=', 'copies.tenant_id')
        .onRef('offices.id', '=', 'copies.office_id'),
    )
    .select(['holds.id', 'holds.placed_at', 'holds.collect_by'])
    .select(['copies.office_id', 'offices.time_zone'])
    .where('holds.tenant_id', '=', tenantId)
    .where('holds.id', '>', from)
    .where('holds.id', '<', to)
    .where('holds.collect_by', 'is not', null)
    .orderBy('holds.id');
}
