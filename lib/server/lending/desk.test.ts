import { beforeEach, describe, expect, test } from 'vitest';
import { MemberQuery } from '@/lib/contract/members.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addCopy } from './add-copy.ts';
import { bookAvailability } from './book-availability.ts';
import { reportLost, returnLoan } from './end-loan.ts';
import { forgetHistory } from './forget-history.ts';
import { lendAtDesk } from './lend-at-desk.ts';
import { findCopies } from './list-copies.ts';
import { listMembers } from './list-members.ts';
import { rememberMember } from './remember-member.ts';
import { returnAtDesk } from './return-at-desk.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  emptyLibrary,
  hold,
  librarian,
  monday,
  reader,
} from './testing/library.ts';
import { restoreCopy, withdrawCopy } from './withdraw-copy.ts';

const database = await testDatabase();
const occasion = { now: monday, key: null };
let office = '';

beforeEach(async () => {
  await emptyLibrary(database);
  office = await addOffice(database);
});

async function oneCopy() {
  const { book, copies } = await addBookWithCopies(database, [office]);
  const [copy] = copies;
  if (copy === undefined) throw new Error('no copy was added');
  return { book, copy };
}

const lend = (barcode: string, who = reader(1)) =>
  lendAtDesk(database, librarian, { barcode, memberId: who.objectId }, occasion);

describe('lending at the desk', () => {
  test('is for members, and refuses copies that are not free, in words', async () => {
    const { book, copy } = await oneCopy();
    expect(await problemOf(() => lend(copy.barcode))).toMatchObject({ code: 'not-found' });
    for (const n of [1, 2]) await rememberMember(database, reader(n));
    expect(await problemOf(() => lend('NONE-1'))).toMatchObject({ code: 'not-found' });
    await hold(database, reader(2), book.id);
    expect(await problemOf(() => lend(copy.barcode))).toMatchObject({ code: 'copy-taken' });
    expect(await lend(copy.barcode, reader(2))).toMatchObject({ member: { name: 'Reader 2' } });
    expect(await problemOf(() => lend(copy.barcode))).toMatchObject({ code: 'copy-taken' });
  });

  test('another copy than the one put aside frees that one for the next', async () => {
    const { book, copies } = await addBookWithCopies(database, [office, office]);
    await hold(database, reader(1), book.id);
    const other = copies.find((copy) => copy.status === 'available');
    await lend(other?.barcode ?? '');
    const seen = await bookAvailability(database, reader(1), book.id);
    expect(seen).toMatchObject({ available: 1, copies: 2, yourHoldId: null });
    expect(seen.offices).toMatchObject([{ copies: 2, available: 1, nextDueOn: '2026-02-02' }]);
  });
});

describe('taking back at the desk', () => {
  test('says who brought it and for whom to put it aside', async () => {
    const { book, copy } = await oneCopy();
    await borrow(database, reader(1), book.id);
    const waiting = await hold(database, reader(2), book.id);
    expect(await returnAtDesk(database, librarian, copy, occasion)).toMatchObject({
      loan: { state: 'returned' },
      member: { name: 'Reader 1' },
      reservedFor: { holdId: waiting.id, member: { name: 'Reader 2' }, collectBy: '2026-01-08' },
    });
    const twice = await problemOf(() => returnAtDesk(database, librarian, copy, occasion));
    expect(twice).toEqual({ status: 409, code: 'not-on-loan' });
  });

  test('finds a copy that was lost', async () => {
    const { book, copy } = await oneCopy();
    const loan = await borrow(database, reader(1), book.id);
    await reportLost(database, reader(1), loan.id, monday);
    const found = await returnAtDesk(database, librarian, copy, occasion);
    expect(found).toMatchObject({ loan: { id: loan.id, state: 'returned' }, reservedFor: null });
    await borrow(database, reader(2), book.id);
  });
});

describe('copies', () => {
  test('a lost copy that was restored is lost again only by who lost it again', async () => {
    const { book, copy } = await oneCopy();
    const first = await borrow(database, reader(1), book.id);
    await reportLost(database, reader(1), first.id, monday);
    await restoreCopy(database, tenantA, copy.id, monday);
    const second = await borrow(database, reader(2), book.id);
    await reportLost(database, reader(2), second.id, monday);
    expect(await returnLoan(database, reader(1), first.id, monday)).toMatchObject({
      state: 'returned',
    });
    expect((await findCopies(database, tenantA, copy.barcode)).items).toMatchObject([
      { status: 'lost' },
    ]);
    expect(await forgetHistory(database, reader(1))).toEqual({ loans: 1 });
    expect(await forgetHistory(database, reader(2))).toEqual({ loans: 0 });
  });

  test('a barcode is on one copy of a tenant, and free in another', async () => {
    const { book, copy } = await oneCopy();
    await withdrawCopy(database, tenantA, copy.id, monday);
    const given = { barcode: copy.barcode, officeId: office };
    const second = problemOf(() => addCopy(database, librarian, book.id, given, occasion));
    expect(await second).toEqual({ status: 409, code: 'conflict' });
    const stranger = testPrincipal({ tenantId: tenantB });
    const theirOffice = await addOffice(database, 'Europe/Prague', tenantB);
    const theirs = await addBookWithCopies(database, [], stranger);
    const same = { barcode: copy.barcode, officeId: theirOffice };
    await addCopy(database, stranger, theirs.book.id, same, occasion);
  });

  test('a copy that is out cannot be withdrawn; a new one goes to who waits', async () => {
    const { book, copy } = await oneCopy();
    await borrow(database, reader(1), book.id);
    await hold(database, reader(2), book.id);
    const out = problemOf(() => withdrawCopy(database, tenantA, copy.id, monday));
    expect(await out).toEqual({ status: 409, code: 'copy-taken' });
    const given = { barcode: 'NEW-1', officeId: office };
    expect(await addCopy(database, librarian, book.id, given, occasion)).toMatchObject({
      status: 'reserved',
    });
  });
});

describe('members', () => {
  const named = (name: string, n: number) => ({ ...reader(n), name });
  const found = async (q: string, tenantId = tenantA) => {
    const page = await listMembers(database, tenantId, MemberQuery.parse({ q }));
    return page.items.map((member) => member.name);
  };

  test('are found by the beginnings of their names, folded, in one tenant', async () => {
    await rememberMember(database, named('Zdeňka Løvenskov', 1));
    await rememberMember(database, named('Zoe 100%', 2));
    await rememberMember(database, { ...named('Zdenka Elsewhere', 1), tenantId: tenantB });
    expect(await found('zden')).toEqual(['Zdeňka Løvenskov']);
    expect(await found('LØV zdeň')).toEqual(['Zdeňka Løvenskov']);
    expect(await found('denka')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('100%')).toEqual(['Zoe 100%']);
    expect(await found('zden', tenantB)).toEqual(['Zdenka Elsewhere']);
  });

  test('are found by each part of a double name', async () => {
    await rememberMember(database, named('Maximiliane Featherstone-Oyelarin', 1));
    await rememberMember(database, named('Sinéad O’Brien (guest)', 2));
    for (const q of ['oyel', 'featherstone-oye', 'max oyelarin']) {
      expect(await found(q)).toEqual(['Maximiliane Featherstone-Oyelarin']);
    }
    for (const q of ['brien', "o'brien", 'guest', '(guest)']) {
      expect(await found(q)).toEqual(['Sinéad O’Brien (guest)']);
    }
    expect(await found('rien')).toEqual([]);
  });

  test('have the name of their latest token', async () => {
    await rememberMember(database, named('Maiden Name', 1));
    await rememberMember(database, named('Married Name', 1));
    expect(await found('')).toEqual(['Married Name']);
  });
});
