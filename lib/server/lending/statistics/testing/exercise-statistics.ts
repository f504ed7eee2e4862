import 'server-only';
import { IdleQuery, OfficeStatisticsQuery, StatisticsQuery } from '@/lib/contract/statistics.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { dayMs, monday } from '../../testing/library.ts';
import { bookStatistics } from '../book-statistics.ts';
import { countLoans } from '../count-loans.ts';
import { listIdle } from '../list-idle.ts';
import { officeStatistics } from '../office-statistics.ts';

/** Runs every query of the statistics at least once. Add to it what you add to them. */
export async function exerciseStatistics(database: Database, office: string): Promise<void> {
  const later = monday + 400 * dayMs;
  await countLoans(database, tenantA, monday);
  await countLoans(database, tenantA, later);
  await bookStatistics(database, tenantA, StatisticsQuery.parse({}), later);
  await officeStatistics(database, tenantA, OfficeStatisticsQuery.parse({ office }), later);
  await bookStatistics(database, tenantA, StatisticsQuery.parse({ office }), later);
  const cursor = Buffer.from(JSON.stringify(['2020', 'x'])).toString('base64url');
  await listIdle(database, tenantA, IdleQuery.parse({ cursor }), later);
}
