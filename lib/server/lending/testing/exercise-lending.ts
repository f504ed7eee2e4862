import 'server-only';
import { LoanQuery } from '@/lib/contract/loans.ts';
import { MemberQuery } from '@/lib/contract/members.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { bookAvailability } from '../book-availability.ts';
import { borrowBook } from '../borrow-book.ts';
import { cancelHold } from '../cancel-hold.ts';
import { correctCopy } from '../correct-copy.ts';
import { correctOffice } from '../correct-office.ts';
import { reportLost, returnLoan } from '../end-loan.ts';
import { forgetAnswers } from '../forget-answers.ts';
import { forgetHistory } from '../forget-history.ts';
import { memberAccount } from '../get-member.ts';
import { lendAtDesk } from '../lend-at-desk.ts';
import { findCopies } from '../list-copies.ts';
import { listLoans } from '../list-loans.ts';
import { listMembers } from '../list-members.ts';
import { listOffices } from '../list-offices.ts';
import { listReminders } from '../list-reminders.ts';
import { renewLoan } from '../renew-loan.ts';
import { returnAtDesk } from '../return-at-desk.ts';
import { exerciseStatistics } from '../statistics/testing/exercise-statistics.ts';
import { restoreCopy, withdrawCopy } from '../withdraw-copy.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  hold,
  librarian,
  monday,
  reader,
} from './library.ts';

const [ines, leo] = [reader(1), reader(2)];

/** Runs every query of lending at least once. Add to it what you add to lending. */
export async function exerciseLending(database: Database): Promise<void> {
  const office = await addOffice(database);
  const { book, copies } = await addBookWithCopies(database, [office]);
  const [copy] = copies;
  if (copy === undefined) throw new Error('no copy was added');
  await borrowAndWait(database, book.id);
  await listAll(database, book.id, copy.barcode);
  await workAtTheDesk(database, copy.barcode);
  await withdrawCopy(database, tenantA, copy.id, monday);
  await restoreCopy(database, tenantA, copy.id, monday);
  const elsewhere = { barcode: 'MOVED-1', officeId: await addOffice(database, 'Europe/Prague') };
  await correctCopy(database, tenantA, copy.id, elsewhere, { ifMatch: '"1"', now: monday });
  await correctOffice(database, tenantA, office, { name: 'Harbour Hall', city: 'Oslo' }, '"1"');
  await exerciseStatistics(database, office);
  await forgetHistory(database, ines);
  await forgetAnswers(database, tenantA, monday);
}

async function borrowAndWait(database: Database, bookId: string): Promise<void> {
  const occasion = { now: monday, key: 'once' };
  const given = { bookId, officeId: null };
  const loan = await borrowBook(database, ines, given, occasion);
  await borrowBook(database, ines, given, occasion);
  await renewLoan(database, ines, loan.id, monday);
  const waiting = await hold(database, leo, bookId);
  await cancelHold(database, leo, waiting.id, monday);
  await hold(database, leo, bookId);
  await returnLoan(database, ines, loan.id, monday);
  await listReminders(database, leo, monday + 30 * dayMs);
  const again = await borrow(database, ines, bookId);
  await reportLost(database, ines, again.id, monday);
}

async function listAll(database: Database, bookId: string, barcode: string): Promise<void> {
  await bookAvailability(database, ines, bookId);
  await findCopies(database, tenantA, barcode);
  await listOffices(database, tenantA);
  await memberAccount(database, tenantA, ines.objectId, monday);
  const past = { limit: 1, status: 'past' };
  const { nextCursor } = await listLoans(database, ines, LoanQuery.parse(past), monday);
  await listLoans(database, ines, LoanQuery.parse({ ...past, cursor: nextCursor }), monday);
  const members = await listMembers(database, tenantA, MemberQuery.parse({ limit: 1, q: 'r' }));
  const query = MemberQuery.parse({ limit: 1, cursor: members.nextCursor });
  await listMembers(database, tenantA, query);
}

async function workAtTheDesk(database: Database, barcode: string): Promise<void> {
  const occasion = { now: monday, key: null };
  await returnAtDesk(database, librarian, { barcode }, occasion);
  await lendAtDesk(database, librarian, { barcode, memberId: leo.objectId }, occasion);
  await returnAtDesk(database, librarian, { barcode }, occasion);
}
