import 'server-only';
import { NewBook } from '@/lib/contract/books.ts';
import { NewLoan } from '@/lib/contract/loans.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { addBook } from '@/lib/server/books/add-book.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addCopy } from '../add-copy.ts';
import { addOffice as openOffice } from '../add-office.ts';
import { borrowBook } from '../borrow-book.ts';
import { placeHold } from '../place-hold.ts';

/** 5 January 2026, noon UTC: a moment on which nothing special happens anywhere. */
export const monday = Date.UTC(2026, 0, 5, 12);
export const dayMs = 86_400_000;

export const librarian = testPrincipal();

/** A reader of a tenant; the same number is the same person. */
export function reader(number: number, tenantId = tenantA): Principal {
  const objectId = `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const name = `Reader ${number}`;
  return testPrincipal({ tenantId, objectId, name, roles: ['Books.Reader'] });
}

let offices = 0;

/** An office of a tenant, called by its time zone and a number; its id. */
export async function addOffice(
  database: Database,
  timeZone = 'Europe/Oslo',
  tenantId = tenantA,
): Promise<string> {
  offices += 1;
  const given = { name: `Office ${timeZone} ${offices}`, city: 'Anywhere', timeZone };
  const by = testPrincipal({ tenantId });
  return (await openOffice(database, by, given, { now: monday, key: null })).id;
}

let barcodes = 0;

/** A book with as many copies as there are `offices`, one in each. */
export async function addBookWithCopies(
  database: Database,
  offices: readonly string[],
  by: Principal = librarian,
) {
  const given = NewBook.parse({ title: 'The Salt Ferry', authors: ['Imre Quist'] });
  const book = await addBook(database, by, given);
  const copies = [];
  for (const officeId of offices) {
    barcodes += 1;
    const barcode = `TEST-${String(barcodes).padStart(5, '0')}`;
    copies.push(await addCopy(database, by, book.id, { barcode, officeId }));
  }
  return { book, copies };
}

export async function borrow(database: Database, who: Principal, bookId: string, now = monday) {
  return borrowBook(database, who, NewLoan.parse({ bookId }), { now, key: null });
}

export async function hold(database: Database, who: Principal, bookId: string, now = monday) {
  return placeHold(database, who, { bookId }, { now, key: null });
}

/** Empties every table of lending, and the catalogue. */
export async function emptyLibrary(database: Database): Promise<void> {
  const tables = [
    'kept_answers',
    'loan_days',
    'loan_counts',
    'holds',
    'loans',
    'copies',
    'members',
    'offices',
    'books',
  ] as const;
  for (const table of tables) await database.deleteFrom(table).execute();
}
