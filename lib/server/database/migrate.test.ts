import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { migrate } from './migrate.ts';

test('a database that a newer version has changed is left alone, in words', async () => {
  const database = await testDatabase();
  await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(database);
  await expect(migrate(database)).rejects.toThrow(/newer version .*9999-later.*DATABASE_URL/);
});
