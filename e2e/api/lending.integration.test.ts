import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Book, BookDetail, BookPage } from '@/lib/contract/books.ts';
import { Availability, Copy, CopyPage } from '@/lib/contract/copies.ts';
import { Hold, HoldPage } from '@/lib/contract/holds.ts';
import { DeskLoan, DeskReturn, ForgottenHistory, Loan, LoanPage } from '@/lib/contract/loans.ts';
import { MemberAccount, MemberPage } from '@/lib/contract/members.ts';
import { OfficeDetail, OfficePage } from '@/lib/contract/offices.ts';
import { Problem } from '@/lib/contract/problem.ts';
import { ReminderPage } from '@/lib/contract/reminders.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { type Answer, call, codeOf } from './call.ts';
import { tokenOf } from './callers.ts';

let keyless: Keyless;
let reader = '';
let librarian = '';
let stranger = '';

beforeAll(async () => {
  keyless = await startKeyless();
  reader = await tokenOf(keyless.entra, 'a reader');
  librarian = await tokenOf(keyless.entra, 'a librarian');
  stranger = await keyless.entra.accessToken({ username: 'daniel.abarowen@brookvale.example' });
});
afterAll(() => keyless?.stop());

async function ask(
  token: string,
  target: string,
  json?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const [method, path] = target.split(' ');
  const options = { token, json, init: { headers } };
  return call(keyless.origin, `${method} /api/v1${path}`, options);
}

let barcodes = 0;

/** A book of the librarian's tenant with one copy. */
async function bookWithCopy(): Promise<{ book: Book; copy: Copy }> {
  const given = { title: 'A Ferry at Night', authors: ['Runa Gjerde'] };
  const book = Book.parse((await ask(librarian, 'POST /books', given)).body);
  const offices = OfficePage.parse((await ask(librarian, 'GET /offices')).body);
  barcodes += 1;
  const json = { barcode: `e2e-${barcodes}`, officeId: offices.items[0]?.id };
  const added = await ask(librarian, `POST /books/${book.id}/copies`, json);
  expect(added.status).toBe(201);
  return { book, copy: Copy.parse(added.body) };
}

async function borrowed(token: string, bookId: string, headers = {}): Promise<Loan> {
  const answer = await ask(token, 'POST /loans', { bookId }, headers);
  expect(answer.status, answer.text).toBe(201);
  return Loan.parse(answer.body);
}

async function availability(bookId: string, token = reader): Promise<Availability> {
  return Availability.parse((await ask(token, `GET /books/${bookId}/availability`)).body);
}

describe('the sample library', () => {
  test('has offices far apart, and people with something to do', async () => {
    const offices = OfficePage.parse((await ask(reader, 'GET /offices')).body);
    expect(new Set(offices.items.map((office) => office.timeZone)).size).toBeGreaterThan(2);
    const reminders = ReminderPage.parse((await ask(reader, 'GET /reminders')).body);
    expect(reminders.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['overdue', 'due-soon', 'ready-to-collect']),
    );
    const loans = LoanPage.parse((await ask(reader, 'GET /loans')).body);
    expect(loans.items.filter((loan) => loan.overdue)).toHaveLength(1);
    expect(LoanPage.parse((await ask(reader, 'GET /loans?status=past')).body).items).not.toEqual(
      [],
    );
  });
});

test('an administrator adds an office, in a time zone that exists', async () => {
  const priya = await tokenOf(keyless.entra, 'a library administrator');
  const json = { name: 'Upper Deck', city: 'Tallinn', timeZone: 'Europe/Tallinn' };
  const added = await ask(priya, 'POST /offices', json, { 'idempotency-key': 'deck' });
  expect(added.status).toBe(201);
  const office = OfficeDetail.parse(added.body);
  const twin = await ask(priya, 'POST /offices', json, { 'idempotency-key': 'deck' });
  expect(twin.body).toEqual(office);
  const offices = OfficePage.parse((await ask(reader, 'GET /offices')).body).items;
  expect(offices.filter(({ name }) => name === 'Upper Deck')).toEqual([office]);
  for (const timeZone of ['Europe/Nowhere', '+02:00', '']) {
    expect((await ask(priya, 'POST /offices', { ...json, timeZone })).status).toBe(422);
  }
  const second = await ask(priya, 'POST /offices', { ...json, name: 'upper deck' });
  expect([second.status, codeOf(second)]).toEqual([409, 'conflict']);
});

test('a book and a copy that are sent again are added once, and answered as before', async () => {
  const given = { title: 'Sent Again', authors: ['Runa Gjerde'] };
  const sent = () => ask(librarian, 'POST /books', given, { 'idempotency-key': 'a-book' });
  const [first, again] = [await sent(), await sent()];
  const book = Book.parse(first.body);
  expect([again.status, again.body]).toEqual([201, book]);
  expect(again.headers.get('location')).toBe(`/api/v1/books/${book.id}`);
  const found = BookPage.parse((await ask(reader, 'GET /books?q=sent again')).body).items;
  expect(found.map(({ id }) => id)).toEqual([book.id]);
  const office = OfficePage.parse((await ask(reader, 'GET /offices')).body).items[0];
  const json = { barcode: 'e2e-again', officeId: office?.id };
  const target = `POST /books/${book.id}/copies`;
  const added = () => ask(librarian, target, json, { 'idempotency-key': 'a-copy' });
  const [copy, twin] = [await added(), await added()];
  expect([copy.status, twin.status, twin.body]).toEqual([201, 201, Copy.parse(copy.body)]);
  const reused = await ask(librarian, target, json, { 'idempotency-key': 'a-book' });
  expect([reused.status, codeOf(reused)]).toEqual([422, 'idempotency-key-reused']);
  const copies = CopyPage.parse((await ask(reader, `GET /books/${book.id}/copies`)).body);
  expect(copies.items).toHaveLength(1);
});

describe('a copy goes round', () => {
  test('borrowed, waited for, renewed no more, returned, put aside, collected', async () => {
    const { book, copy } = await bookWithCopy();
    const loan = await borrowed(reader, book.id);
    expect(loan.copy.barcode).toBe(copy.barcode);
    expect(await availability(book.id)).toMatchObject({ available: 0, yourLoanId: loan.id });

    const none = await ask(librarian, 'POST /loans', { bookId: book.id });
    expect([none.status, codeOf(none)]).toEqual([409, 'no-copy-free']);
    const placed = await ask(librarian, 'POST /holds', { bookId: book.id });
    expect(placed.status).toBe(201);
    const hold = Hold.parse(placed.body);
    expect(hold).toMatchObject({ state: 'waiting', position: 1, copy: null });
    expect(await availability(book.id)).toMatchObject({ waiting: 1, yourHoldId: null });

    const back = await ask(librarian, 'POST /desk/returns', { barcode: copy.barcode });
    expect(DeskReturn.parse(back.body)).toMatchObject({
      loan: { id: loan.id, state: 'returned' },
      member: { name: 'Ines Morvane' },
      reservedFor: { holdId: hold.id, member: { name: 'Tomas Brandvik' } },
    });
    const holds = HoldPage.parse((await ask(librarian, 'GET /holds')).body);
    expect(holds.items.find(({ id }) => id === hold.id)).toMatchObject({ state: 'ready' });
    expect(codeOf(await ask(reader, 'POST /loans', { bookId: book.id }))).toBe('no-copy-free');
    const collected = await borrowed(librarian, book.id);
    const lost = await ask(librarian, `POST /loans/${collected.id}/lost`);
    expect(Loan.parse(lost.body).state).toBe('lost');
    const copies = CopyPage.parse((await ask(reader, `GET /books/${book.id}/copies`)).body);
    expect(copies.items.map(({ status }) => status)).toEqual(['lost']);
  });

  test('over the desk, for a member found by name', async () => {
    const { copy } = await bookWithCopy();
    const found = MemberPage.parse((await ask(librarian, 'GET /desk/members?q=sund pri')).body);
    const member = found.items[0];
    expect(member?.name).toBe('Priya Sundaresh');
    const json = { barcode: copy.barcode.toLowerCase(), memberId: member?.id };
    const lent = await ask(librarian, 'POST /desk/loans', json);
    expect(lent.status, lent.text).toBe(201);
    const { loan } = DeskLoan.parse(lent.body);
    const path = `GET /desk/members/${member?.id}`;
    const account = MemberAccount.parse((await ask(librarian, path)).body);
    expect(account.loans.map(({ id }) => id)).toContain(loan.id);
    const twice = await ask(librarian, 'POST /desk/loans', json);
    expect([twice.status, codeOf(twice)]).toEqual([409, 'copy-taken']);
    const renewed = await ask(librarian, `POST /loans/${loan.id}/renew`);
    expect(Loan.parse(renewed.body)).toMatchObject({ renewals: 0, dueOn: loan.dueOn });
    expect(codeOf(await ask(reader, `POST /loans/${loan.id}/return`))).toBe('not-found');
    const back = await ask(librarian, `POST /loans/${loan.id}/return`);
    expect(Loan.parse(back.body).state).toBe('returned');
    const idle = await ask(librarian, 'POST /desk/returns', { barcode: copy.barcode });
    expect([idle.status, codeOf(idle)]).toEqual([409, 'not-on-loan']);
  });

  test('out of lending and back, while someone was to collect it', async () => {
    const { book, copy } = await bookWithCopy();
    const hold = Hold.parse((await ask(reader, 'POST /holds', { bookId: book.id })).body);
    expect(hold).toMatchObject({ state: 'ready', copy: { barcode: copy.barcode } });
    const withdrawn = await ask(librarian, `DELETE /copies/${copy.id}`);
    expect(Copy.parse(withdrawn.body).status).toBe('withdrawn');
    const waiting = HoldPage.parse((await ask(reader, 'GET /holds')).body);
    expect(waiting.items.find(({ id }) => id === hold.id)).toMatchObject({ state: 'waiting' });
    const restored = await ask(librarian, `POST /copies/${copy.id}/restore`);
    expect(Copy.parse(restored.body).status).toBe('reserved');
    const cancelled = await ask(reader, `DELETE /holds/${hold.id}`);
    expect(Hold.parse(cancelled.body).state).toBe('cancelled');
    const found = await ask(reader, `GET /copies?barcode=${copy.barcode.toLowerCase()}`);
    expect(CopyPage.parse(found.body).items.map(({ status }) => status)).toEqual(['available']);
  });

  test('out of a person’s reading history', async () => {
    const priya = await tokenOf(keyless.entra, 'a library administrator');
    expect(LoanPage.parse((await ask(priya, 'GET /loans?status=past')).body).items).not.toEqual([]);
    const forgotten = await ask(priya, 'DELETE /loans/history');
    expect(ForgottenHistory.parse(forgotten.body).loans).toBeGreaterThan(0);
    const past = LoanPage.parse((await ask(priya, 'GET /loans?status=past')).body).items;
    expect(past.filter((loan) => loan.state === 'returned')).toEqual([]);
  });
});

describe('a repeated request', () => {
  test('borrows once; the key with another body is refused', async () => {
    const { book } = await bookWithCopy();
    const other = await bookWithCopy();
    const key = { 'idempotency-key': 'a-click-of-ines' };
    const loan = await borrowed(reader, book.id, key);
    expect(await borrowed(reader, book.id, key)).toEqual(loan);
    const reused = await ask(reader, 'POST /loans', { bookId: other.book.id }, key);
    expect([reused.status, codeOf(reused)]).toEqual([422, 'idempotency-key-reused']);
    const broken = { 'idempotency-key': 'x'.repeat(101) };
    const long = await ask(reader, 'POST /loans', { bookId: other.book.id }, broken);
    expect([long.status, codeOf(long)]).toEqual([400, 'malformed-request']);
    await ask(reader, `POST /loans/${loan.id}/return`);
  });
});

describe('two who edit a book', () => {
  test('the second is told, sees the difference, and loses nothing', async () => {
    const { book } = await bookWithCopy();
    const path = `/books/${book.id}`;
    const read = await ask(librarian, `GET ${path}`);
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toBe(`"${BookDetail.parse(read.body).version}"`);
    const first = await ask(librarian, `PATCH ${path}`, { year: 1999 }, { 'if-match': etag });
    expect(first.status).toBe(200);
    const second = await ask(librarian, `PATCH ${path}`, { year: 2001 }, { 'if-match': etag });
    expect([second.status, codeOf(second)]).toEqual([412, 'version-changed']);
    const current = BookDetail.parse(Problem.parse(second.body).current);
    expect(current).toEqual(BookDetail.parse(first.body));
    const now = second.headers.get('etag') ?? '';
    expect(now).toBe(first.headers.get('etag'));
    const again = await ask(librarian, `PATCH ${path}`, { year: 2001 }, { 'if-match': now });
    expect(BookDetail.parse(again.body).year).toBe(2001);
    expect((await ask(librarian, `PATCH ${path}`, { year: 2002 })).status).toBe(428);
  });
});

describe('another tenant', () => {
  test('has none of this: every address is 404 to it, and nothing changes', async () => {
    const { book, copy } = await bookWithCopy();
    const loan = await borrowed(reader, book.id);
    const hold = Hold.parse((await ask(librarian, 'POST /holds', { bookId: book.id })).body);
    const member = MemberPage.parse((await ask(librarian, 'GET /desk/members?q=ines')).body);
    const memberId = member.items[0]?.id;
    const office = OfficePage.parse((await ask(stranger, 'GET /offices')).body).items[0];
    const targets: [string, unknown?][] = [
      [`PATCH /books/${book.id}`, { title: 'Theirs' }],
      [`GET /books/${book.id}/availability`],
      [`GET /books/${book.id}/copies`],
      [`POST /books/${book.id}/copies`, { barcode: 'E2E-X', officeId: office?.id }],
      [`DELETE /copies/${copy.id}`],
      [`POST /copies/${copy.id}/restore`],
      ['POST /loans', { bookId: book.id }],
      ...['renew', 'return', 'lost'].map((verb): [string] => [`POST /loans/${loan.id}/${verb}`]),
      ['POST /holds', { bookId: book.id }],
      [`DELETE /holds/${hold.id}`],
      [`GET /desk/members/${memberId}`],
      ['POST /desk/loans', { barcode: copy.barcode, memberId }],
      ['POST /desk/returns', { barcode: copy.barcode }],
    ];
    for (const [target, json] of targets) {
      const answer = await ask(stranger, target, json, { 'if-match': '*' });
      expect([target, answer.status]).toEqual([target, 404]);
    }
    const found = await ask(stranger, `GET /copies?barcode=${copy.barcode}`);
    expect(CopyPage.parse(found.body).items).toEqual([]);
    const theirs = MemberPage.parse((await ask(stranger, 'GET /desk/members?q=ines')).body);
    expect(theirs.items).toEqual([]);
    const offices = OfficePage.parse((await ask(reader, 'GET /offices')).body).items;
    expect(offices.map(({ id }) => id)).not.toContain(office?.id);
    expect(await availability(book.id)).toMatchObject({ yourLoanId: loan.id, waiting: 1 });
  });

  test('an office of another tenant takes no copy', async () => {
    const { book } = await bookWithCopy();
    const office = OfficePage.parse((await ask(stranger, 'GET /offices')).body).items[0];
    const json = { barcode: 'E2E-Y', officeId: office?.id };
    const answer = await ask(librarian, `POST /books/${book.id}/copies`, json);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'invalid-fields']);
  });
});
