import { beforeEach, describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { testDatabase } from '@/lib/server/testing/test-database.ts';
import { tenantA } from '@/lib/server/testing/test-principal.ts';
import { correctCopy } from './correct-copy.ts';
import { forgetHistory } from './forget-history.ts';
import { lendAtDesk } from './lend-at-desk.ts';
import { rememberMember } from './remember-member.ts';
import { returnAtDesk } from './return-at-desk.ts';
import {
  addBookWithCopies,
  addOffice,
  emptyLibrary,
  librarian,
  monday,
  reader,
} from './testing/library.ts';

const database = await testDatabase();
let barcode = '';
let copyId = '';

beforeEach(async () => {
  await emptyLibrary(database);
  const { copies } = await addBookWithCopies(database, [await addOffice(database)]);
  [{ barcode, id: copyId } = { barcode, id: copyId }] = copies;
  await rememberMember(database, reader(1));
});

const lend = (key: string, n = 1) => {
  const given = { barcode, memberId: reader(n).objectId };
  return lendAtDesk(database, librarian, given, { now: monday, key });
};
const takeBack = (key: string) =>
  returnAtDesk(database, librarian, { barcode }, { now: monday, key });
const correct = () =>
  correctCopy(database, tenantA, copyId, { barcode: 'NEW-1' }, { ifMatch: '*' });

describe('what is asked again at the desk gets the first answer', () => {
  test('also when the barcode was corrected meanwhile', async () => {
    const lent = await lend('k1');
    const taken = await takeBack('k2');
    await correct();
    expect(await lend('k1')).toEqual(lent);
    expect(await takeBack('k2')).toEqual(taken);
    expect(await problemOf(() => lend('k3'))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(() => takeBack('k4'))).toMatchObject({ code: 'not-found' });
  });

  test('until the member deletes their history: then nothing says that they had the book', async () => {
    await rememberMember(database, reader(2));
    for (const n of [1, 2]) {
      await lend(`lend-${n}`, n);
      await takeBack(`take-${n}`);
    }
    await forgetHistory(database, reader(1));
    const kept = await database.selectFrom('kept_answers').select('answer').execute();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain(reader(1).objectId);
  });
});
