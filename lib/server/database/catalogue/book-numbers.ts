import 'server-only';
import type { Database } from '../open-database.ts';
import { isUniqueViolation } from '../unique-violation.ts';

/**
 * Takes the next `count` numbers of the tenant's catalogue, for books that are added in this
 * transaction: the later a book was added, the greater its number. Others who add books wait.
 */
export async function takeNumbers(
  transaction: Database,
  tenantId: string,
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  if (!(await moveOn(transaction, tenantId, count))) {
    try {
      await transaction
        .insertInto('catalogue_numbers')
        .values({ tenant_id: tenantId, last_number: count })
        .execute();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await moveOn(transaction, tenantId, count);
    }
  }
  const { last_number } = await transaction
    .selectFrom('catalogue_numbers')
    .select('last_number')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return Array.from({ length: count }, (_, index) => last_number - count + 1 + index);
}

async function moveOn(transaction: Database, tenantId: string, count: number): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('catalogue_numbers')
    .set((row) => ({ last_number: row('last_number', '+', count) }))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
