import { afterAll, beforeAll, expect, test } from 'vitest';
import { Book, BookPage } from '@/lib/contract/books.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call } from './call.ts';
import { tokenOf } from './callers.ts';

let keyless: Keyless;
let fernhill = '';
let brookvale = '';

beforeAll(async () => {
  keyless = await startKeyless();
  fernhill = await tokenOf(keyless.entra, 'a library administrator');
  brookvale = await keyless.entra.accessToken({ username: 'daniel.abarowen@brookvale.example' });
});
afterAll(() => keyless?.stop());

async function titles(token: string): Promise<Set<string>> {
  const answer = await call(keyless.origin, 'GET /api/v1/books?limit=100', { token });
  return new Set(BookPage.parse(answer.body).items.map((book) => book.id));
}

test('each tenant has books, and none of them is the other’s', async () => {
  const [ours, theirs] = [await titles(fernhill), await titles(brookvale)];
  expect(ours.size).toBeGreaterThan(50);
  expect(theirs.size).toBeGreaterThan(50);
  expect([...ours].filter((id) => theirs.has(id))).toEqual([]);
});

test('another tenant’s book is not there: reading, withdrawing, restoring', async () => {
  const json = { title: 'Ours alone', authors: ['Imre Quist'] };
  const added = await call(keyless.origin, 'POST /api/v1/books', { token: fernhill, json });
  const { id } = Book.parse(added.body);
  for (const target of ['GET', 'DELETE'].map((method) => `${method} /api/v1/books/${id}`)) {
    expect((await call(keyless.origin, target, { token: brookvale })).status).toBe(404);
  }
  const restore = `POST /api/v1/books/${id}/restore`;
  expect((await call(keyless.origin, restore, { token: brookvale })).status).toBe(404);
  const still = await call(keyless.origin, `GET /api/v1/books/${id}`, { token: fernhill });
  expect(Book.parse(still.body).withdrawnAt).toBeNull();
});

test('a refusal is in its own tenant’s trail only', async () => {
  const sofia = await keyless.entra.accessToken({ username: 'sofia.marchevale@brookvale.example' });
  const refused = await call(keyless.origin, 'GET /api/v1/admin', { token: sofia });
  const { receipt } = refused.body as { receipt: string };
  const auditor = await tokenOf(keyless.entra, 'an auditor');
  const target = `GET /api/v1/audit/denials?receipt=${receipt}`;
  const trail = await call(keyless.origin, target, { token: auditor });
  expect(trail.body).toEqual({ items: [], nextCursor: null });
});

test('a guest works in the host’s tenant, and has nothing at home', async () => {
  const username = 'pavel.dvorenko@brookvale.example';
  const guest = await keyless.entra.accessToken({ username, tenant: 'fernhill.example' });
  const home = await keyless.entra.accessToken({ username });
  expect(await titles(guest)).toEqual(await titles(fernhill));
  expect((await call(keyless.origin, 'GET /api/v1/books', { token: home })).status).toBe(403);
});
