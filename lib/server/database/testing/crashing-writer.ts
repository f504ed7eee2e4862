import 'server-only';
import { writeSync } from 'node:fs';
import { inTransaction } from '../in-transaction.ts';
import { type Database, openDatabase } from '../open-database.ts';

/**
 * A process that writes until it is killed: transactions of two rows each, whose number it prints
 * when the database has acknowledged them. Arguments: the URL of the database, the first number.
 */
const [url = '', first = '0'] = process.argv.slice(2);
const database = openDatabase(url);

for (let number = Number(first); ; number += 1) {
  await inTransaction(database, async (transaction) => {
    await writeHalf(transaction, number, 'first');
    await writeHalf(transaction, number, 'second');
  });
  writeSync(1, `${number}\n`);
}

async function writeHalf(transaction: Database, number: number, half: string): Promise<void> {
  await transaction
    .insertInto('offices')
    .values({
      tenant_id: 'tenant',
      id: `${number}-${half}`,
      name: 'x'.repeat(number % 200),
      city: half,
      time_zone: 'UTC',
    })
    .execute();
}
