import { expect, test } from 'vitest';
import { OfficeStatisticsQuery, StatisticsQuery } from '@/lib/contract/statistics.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { addOffice, emptyLibrary } from '../testing/library.ts';
import { bookStatistics } from './book-statistics.ts';
import { loanStatistics } from './loan-statistics.ts';
import { officeStatistics } from './office-statistics.ts';

const database = await testDatabase();
await emptyLibrary(database);
await addOffice(database, 'Pacific/Auckland');

test.each(['1900-01', '2199-12'])('%s can be asked for', async (month) => {
  const query = OfficeStatisticsQuery.parse({ to: month });
  for (const read of [loanStatistics, bookStatistics, officeStatistics]) {
    expect(await read(database, tenantA, query)).toMatchObject({ to: month });
  }
});

test.each(['0000-01', '1899-12', '2200-01', '9999-12'])('%s cannot', (month) => {
  expect(StatisticsQuery.safeParse({ to: month }).success).toBe(false);
});
