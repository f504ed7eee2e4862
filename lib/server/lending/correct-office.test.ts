import { beforeEach, describe, expect, test } from 'vitest';
import type { OfficeChanges } from '@/lib/contract/offices.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA, tenantB, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { addOffice } from './add-office.ts';
import { correctOffice } from './correct-office.ts';
import { listOffices } from './list-offices.ts';
import { emptyLibrary, monday } from './testing/library.ts';

const database = await testDatabase();
const taken = { status: 409, code: 'conflict' };

beforeEach(() => emptyLibrary(database));

function add(name: string, tenantId = tenantA, key: string | null = null) {
  const given = { name, city: 'Oslo', timeZone: 'Europe/Oslo' };
  return addOffice(database, testPrincipal({ tenantId }), given, { now: monday, key });
}

const correct = (id: string, changes: OfficeChanges, ifMatch = '"1"') =>
  correctOffice(database, tenantA, id, changes, ifMatch);

describe('an office is corrected', () => {
  test('in its name or its city, and keeps the rest', async () => {
    const office = await add('Harbour Huose');
    const named = { ...office, name: 'Harbour House', version: 2 };
    expect(await correct(office.id, { name: 'Harbour House' })).toEqual(named);
    const placed = { ...named, city: 'Bergen', version: 3 };
    expect(await correct(office.id, { city: 'Bergen' }, '"2"')).toEqual(placed);
    expect((await listOffices(database, tenantA)).items).toEqual([placed]);
  });

  test('in the spelling of its own name', async () => {
    const office = await add('harbour house');
    expect(await correct(office.id, { name: 'Harbour House' })).toMatchObject({ version: 2 });
  });
});

describe('a name that another office has', () => {
  test('is refused to a new one and to a corrected one, however it is spelt', async () => {
    await add('Løkka Yard');
    const other = await add('Mill Lane');
    expect(await problemOf(() => add('lokka  yard'))).toEqual(taken);
    expect(await problemOf(() => correct(other.id, { name: 'LØKKA yard' }))).toEqual(taken);
    expect((await listOffices(database, tenantA)).items.map(({ name }) => name)).toEqual([
      'Løkka Yard',
      'Mill Lane',
    ]);
  });

  test('is free in another tenant', async () => {
    await add('Mill Lane', tenantB);
    const office = await add('Mill Lane');
    expect(await correct(office.id, { name: 'Mill Lane' })).toMatchObject({ name: 'Mill Lane' });
  });

  test('does not stand in the way of the same request, sent again', async () => {
    const first = await add('Mill Lane', tenantA, 'once');
    expect(await add('Mill Lane', tenantA, 'once')).toEqual(first);
  });

  test('goes to one of two who want it at once', async () => {
    const [one, two] = [await add('One'), await add('Two')];
    const both = await Promise.allSettled([
      correct(one.id, { name: 'Three' }),
      correct(two.id, { name: 'three' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('whoever was slower is told the office as it is now', async () => {
  const office = await add('Mill Lane');
  const theirs = await correct(office.id, { name: 'Mill Court' });
  const late = correct(office.id, { name: 'Mill Street' }).catch((error) => error);
  expect(await late).toMatchObject({ code: 'version-changed', options: { current: theirs } });
  expect((await listOffices(database, tenantA)).items).toEqual([theirs]);
});

test('an office of another tenant is not there', async () => {
  const theirs = await add('Quay Nine', tenantB);
  const foreign = problemOf(() => correct(theirs.id, { name: 'Mine' }, '*'));
  expect(await foreign).toEqual({ status: 404, code: 'not-found' });
  expect((await listOffices(database, tenantB)).items).toEqual([theirs]);
});
