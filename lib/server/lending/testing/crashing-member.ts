import 'server-only';
import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { type Database, openDatabase } from '@/lib/server/database/open-database.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { borrowBook } from '../borrow-book.ts';
import { cancelHold } from '../cancel-hold.ts';
import { returnLoan } from '../end-loan.ts';
import { placeHold } from '../place-hold.ts';
import { reader } from './library.ts';

/**
 * A process in which one person borrows, returns, waits and leaves the queue, at random, until it is
 * killed. It prints a line of JSON before it asks to borrow under a key, and one for whatever the
 * database has acknowledged. Arguments: the URL of the database, the number of the person, and the
 * moment (milliseconds since the epoch).
 */
const [url = '', number = '', moment = ''] = process.argv.slice(2);
const [who, now] = [reader(Number(number)), Number(moment)];
const database: Database = openDatabase(url);
// Small enough that a kill may fall into a checkpoint.
await sql`pragma wal_autocheckpoint = 20`.execute(database);
const books = await database.selectFrom('books').select('id').execute();

const say = (line: object) => void writeSync(1, `${JSON.stringify(line)}\n`);
const oneOf = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

const deeds: readonly (() => Promise<void>)[] = [
  async function borrow() {
    const [bookId, key] = [oneOf(books).id, crypto.randomUUID()];
    say({ asks: key, bookId });
    const loan = await borrowBook(database, who, { bookId, officeId: null }, { now, key });
    say({ borrowed: loan.id, key });
  },
  async function giveBack() {
    const loan = await own('loans');
    if (loan === undefined) return;
    await returnLoan(database, who, loan.id, now);
    say({ returned: loan.id });
  },
  async function wait() {
    const occasion = { now, key: crypto.randomUUID() };
    const hold = await placeHold(database, who, { bookId: oneOf(books).id }, occasion);
    say({ waits: hold.id });
  },
  async function leave() {
    const hold = await own('holds');
    if (hold === undefined) return;
    await cancelHold(database, who, hold.id, now);
    say({ left: hold.id });
  },
];

for (;;) {
  try {
    await oneOf(deeds)();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}

async function own(table: 'loans' | 'holds') {
  return database
    .selectFrom(table)
    .select('id')
    .where('member_id', '=', who.objectId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}
