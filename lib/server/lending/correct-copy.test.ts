import { beforeEach, describe, expect, test } from 'vitest';
import type { CopyChanges } from '@/lib/contract/copies.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { correctCopy } from './correct-copy.ts';
import { findCopies, listCopies } from './list-copies.ts';
import { listHolds } from './list-holds.ts';
import { listLoans } from './list-loans.ts';
import {
  addBookWithCopies,
  addOffice,
  borrow,
  dayMs,
  emptyLibrary,
  hold,
  monday,
  reader,
} from './testing/library.ts';
import { expectLibraryInOrder, lendingRows } from './testing/library-in-order.ts';
import { withdrawCopy } from './withdraw-copy.ts';

const database = await testDatabase();
const [ines, leo] = [reader(1), reader(2)];
let oslo = '';
let auckland = '';

beforeEach(async () => {
  await emptyLibrary(database);
  oslo = await addOffice(database);
  auckland = await addOffice(database, 'Pacific/Auckland');
});

async function oneCopy() {
  const { book, copies } = await addBookWithCopies(database, [oslo]);
  const [copy] = copies;
  if (copy === undefined) throw new Error('no copy was added');
  return { book, copy };
}

const correct = (id: string, changes: CopyChanges, ifMatch = '"1"', now = monday) =>
  correctCopy(database, tenantA, id, changes, { ifMatch, now });

describe('a copy is corrected', () => {
  test('in its barcode, its office or both, and found by what it has then', async () => {
    const { book, copy } = await oneCopy();
    expect(await correct(copy.id, { barcode: 'MOVED-1' })).toEqual({
      ...copy,
      barcode: 'MOVED-1',
      version: 2,
    });
    const moved = await correct(copy.id, { officeId: auckland }, '"2"');
    expect(moved).toMatchObject({ barcode: 'MOVED-1', office: { id: auckland }, version: 3 });
    expect((await listCopies(database, tenantA, book.id)).items).toEqual([moved]);
    expect((await findCopies(database, tenantA, copy.barcode)).items).toEqual([]);
    await correct(copy.id, { barcode: copy.barcode, officeId: oslo }, '"3"');
    expect((await findCopies(database, tenantA, copy.barcode)).items).toMatchObject([
      { office: { id: oslo } },
    ]);
  });

  test('while it is withdrawn, and stays so', async () => {
    const { copy } = await oneCopy();
    await withdrawCopy(database, tenantA, copy.id, monday);
    expect(await correct(copy.id, { officeId: auckland })).toMatchObject({ status: 'withdrawn' });
  });

  test('while it is lent: the loan stays with it, due on the same date', async () => {
    const { book, copy } = await oneCopy();
    const loan = await borrow(database, ines, book.id);
    await correct(copy.id, { barcode: 'MOVED-1', officeId: auckland });
    const { items } = await listLoans(database, ines, { status: 'open', limit: 9 }, monday);
    expect(items).toMatchObject([
      {
        id: loan.id,
        dueOn: loan.dueOn,
        copy: { id: copy.id, barcode: 'MOVED-1', office: { id: auckland } },
      },
    ]);
    expectLibraryInOrder(await lendingRows(database));
  });
});

describe('whoever is to collect it', () => {
  const ready = async (now: number) => (await listHolds(database, leo, now)).items;

  test('is told the office to which it moved, and gets the whole time there', async () => {
    const { book, copy } = await oneCopy();
    await hold(database, leo, book.id);
    const later = monday + 2 * dayMs;
    expect(await correct(copy.id, { officeId: auckland }, '"1"', later)).toMatchObject({
      status: 'reserved',
    });
    // Wednesday at noon UTC is Thursday in Auckland.
    expect(await ready(later)).toMatchObject([
      { state: 'ready', collectBy: '2026-01-11', copy: { office: { id: auckland } } },
    ]);
    expectLibraryInOrder(await lendingRows(database));
  });

  test('has as long as before when only its barcode is corrected', async () => {
    const { book, copy } = await oneCopy();
    await hold(database, leo, book.id);
    const later = monday + 2 * dayMs;
    await correct(copy.id, { barcode: 'MOVED-1', officeId: oslo }, '"1"', later);
    expect(await ready(later)).toMatchObject([{ state: 'ready', collectBy: '2026-01-08' }]);
  });
});

describe('a correction is refused', () => {
  test('when someone else was faster, with the copy as it is now', async () => {
    const { copy } = await oneCopy();
    const theirs = await correct(copy.id, { barcode: 'THEIRS-1' });
    const late = correct(copy.id, { officeId: auckland }).catch((error) => error);
    expect(await late).toMatchObject({
      code: 'version-changed',
      options: { current: theirs, headers: { etag: '"2"' } },
    });
    expect((await findCopies(database, tenantA, 'THEIRS-1')).items).toEqual([theirs]);
  });

  test('of two at once: one is written, the other is told', async () => {
    const { copy } = await oneCopy();
    const both = await Promise.allSettled([
      correct(copy.id, { barcode: 'FIRST-1' }),
      correct(copy.id, { barcode: 'SECOND-1' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('for the barcode of another copy, a withdrawn one too; nothing moves then', async () => {
    const { book, copy } = await oneCopy();
    const { copy: other } = await oneCopy();
    await withdrawCopy(database, tenantA, other.id, monday);
    const changes = { barcode: other.barcode, officeId: auckland };
    expect(await problemOf(() => correct(copy.id, changes))).toEqual({
      status: 409,
      code: 'conflict',
    });
    expect((await listCopies(database, tenantA, book.id)).items).toEqual([copy]);
  });

  test('for an office that is none of the tenant, and for a copy that is none', async () => {
    const { copy } = await oneCopy();
    const theirs = await addOffice(database, 'Europe/Prague', tenantB);
    const away = problemOf(() => correct(copy.id, { officeId: theirs }));
    expect(await away).toEqual({ status: 422, code: 'invalid-fields' });
    const stranger = testPrincipal({ tenantId: tenantB });
    const { copies } = await addBookWithCopies(database, [theirs], stranger);
    const foreign = problemOf(() => correct(copies[0]?.id ?? '', { barcode: 'MINE-1' }, '*'));
    expect(await foreign).toEqual({ status: 404, code: 'not-found' });
    const same = { barcode: copies[0]?.barcode ?? '' };
    expect(await correct(copy.id, same)).toMatchObject(same);
  });
});
