import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Me } from '@/lib/contract/me.ts';
import type { Operation } from '@/lib/contract/operation.ts';
import { operations } from '@/lib/contract/operations.ts';
import { Problem } from '@/lib/contract/problem.ts';
import { allows, rolesGranting } from '@/lib/policy/grants.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { isRole } from '@/lib/policy/roles.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call } from './call.ts';
import { type CallerName, callers, tokenOf } from './callers.ts';

const anId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Every guarded endpoint; `allowed` is what a caller who may gets, for this harmless request. */
const endpoints: readonly { target: string; needs: Permission; allowed: number; json?: unknown }[] =
  [
    { target: 'GET /api/v1/me', needs: 'me.read', allowed: 200 },
    { target: 'GET /api/v1/books', needs: 'books.read', allowed: 200 },
    { target: 'GET /api/v1/books/facets', needs: 'books.read', allowed: 200 },
    { target: 'POST /api/v1/books', needs: 'books.create', allowed: 422, json: {} },
    { target: `GET /api/v1/books/${anId}`, needs: 'books.read', allowed: 404 },
    { target: `DELETE /api/v1/books/${anId}`, needs: 'books.withdraw', allowed: 404 },
    { target: `POST /api/v1/books/${anId}/restore`, needs: 'books.withdraw', allowed: 404 },
    { target: `PATCH /api/v1/books/${anId}`, needs: 'books.edit', allowed: 428, json: {} },
    { target: `GET /api/v1/books/${anId}/availability`, needs: 'books.read', allowed: 404 },
    { target: `GET /api/v1/books/${anId}/copies`, needs: 'books.read', allowed: 404 },
    { target: `POST /api/v1/books/${anId}/copies`, needs: 'copies.manage', allowed: 422, json: {} },
    { target: 'GET /api/v1/copies?barcode=NONE-1', needs: 'books.read', allowed: 200 },
    { target: `PATCH /api/v1/copies/${anId}`, needs: 'copies.manage', allowed: 428, json: {} },
    { target: `DELETE /api/v1/copies/${anId}`, needs: 'copies.manage', allowed: 404 },
    { target: `POST /api/v1/copies/${anId}/restore`, needs: 'copies.manage', allowed: 404 },
    { target: 'GET /api/v1/offices', needs: 'books.read', allowed: 200 },
    { target: 'POST /api/v1/offices', needs: 'offices.manage', allowed: 422, json: {} },
    { target: `PATCH /api/v1/offices/${anId}`, needs: 'offices.manage', allowed: 428, json: {} },
    { target: 'GET /api/v1/imports', needs: 'books.import', allowed: 200 },
    { target: 'POST /api/v1/imports', needs: 'books.import', allowed: 422, json: {} },
    { target: 'POST /api/v1/imports/check', needs: 'books.import', allowed: 422, json: {} },
    { target: `GET /api/v1/imports/${anId}`, needs: 'books.import', allowed: 404 },
    { target: `PATCH /api/v1/imports/${anId}`, needs: 'books.import', allowed: 422, json: {} },
    {
      target: `POST /api/v1/imports/${anId}/batches`,
      needs: 'books.import',
      allowed: 422,
      json: {},
    },
    { target: `POST /api/v1/imports/${anId}/undo`, needs: 'books.import', allowed: 404 },
    { target: `GET /api/v1/imports/${anId}/wrong`, needs: 'books.import', allowed: 404 },
    { target: `GET /api/v1/imports/${anId}/kept`, needs: 'books.import', allowed: 404 },
    { target: 'GET /api/v1/exports/books?q=none', needs: 'books.export', allowed: 200 },
    { target: 'GET /api/v1/loans', needs: 'loans.borrow', allowed: 200 },
    { target: 'POST /api/v1/loans', needs: 'loans.borrow', allowed: 422, json: {} },
    { target: `POST /api/v1/loans/${anId}/renew`, needs: 'loans.borrow', allowed: 404 },
    { target: `POST /api/v1/loans/${anId}/return`, needs: 'loans.borrow', allowed: 404 },
    { target: `POST /api/v1/loans/${anId}/lost`, needs: 'loans.borrow', allowed: 404 },
    { target: 'DELETE /api/v1/loans/history', needs: 'loans.borrow', allowed: 200 },
    { target: 'GET /api/v1/holds', needs: 'loans.borrow', allowed: 200 },
    { target: 'POST /api/v1/holds', needs: 'loans.borrow', allowed: 422, json: {} },
    { target: `DELETE /api/v1/holds/${anId}`, needs: 'loans.borrow', allowed: 404 },
    { target: 'GET /api/v1/reminders', needs: 'loans.borrow', allowed: 200 },
    { target: 'GET /api/v1/desk/members?q=ines', needs: 'loans.manage', allowed: 200 },
    { target: `GET /api/v1/desk/members/${anId}`, needs: 'loans.manage', allowed: 404 },
    { target: 'POST /api/v1/desk/loans', needs: 'loans.manage', allowed: 422, json: {} },
    { target: 'POST /api/v1/desk/returns', needs: 'loans.manage', allowed: 422, json: {} },
    { target: 'GET /api/v1/wishes', needs: 'wishes.read', allowed: 200 },
    { target: 'GET /api/v1/wishes/similar?title=None', needs: 'wishes.read', allowed: 200 },
    { target: 'POST /api/v1/wishes', needs: 'wishes.make', allowed: 422, json: {} },
    { target: `DELETE /api/v1/wishes/${anId}`, needs: 'wishes.make', allowed: 404 },
    { target: `POST /api/v1/wishes/${anId}/restore`, needs: 'wishes.make', allowed: 404 },
    { target: `POST /api/v1/wishes/${anId}/vote`, needs: 'wishes.make', allowed: 404 },
    { target: `DELETE /api/v1/wishes/${anId}/vote`, needs: 'wishes.make', allowed: 404 },
    { target: `POST /api/v1/wishes/${anId}/notice`, needs: 'wishes.make', allowed: 404 },
    {
      target: `POST /api/v1/wishes/${anId}/answer`,
      needs: 'wishes.decide',
      allowed: 428,
      json: {},
    },
    { target: 'DELETE /api/v1/wishes/history', needs: 'wishes.make', allowed: 200 },
    { target: 'GET /api/v1/stats/loans', needs: 'statistics.read', allowed: 200 },
    { target: 'GET /api/v1/stats/books', needs: 'statistics.read', allowed: 200 },
    { target: 'GET /api/v1/stats/offices', needs: 'statistics.read', allowed: 200 },
    { target: 'GET /api/v1/stats/idle', needs: 'statistics.read', allowed: 200 },
    { target: 'GET /api/v1/admin', needs: 'library.administer', allowed: 200 },
    { target: 'POST /api/v1/access/revocations', needs: 'access.revoke', allowed: 422, json: {} },
    { target: 'GET /api/v1/audit/denials', needs: 'audit.read', allowed: 200 },
    { target: 'GET /api/v1/platform', needs: 'platform.read', allowed: 200 },
    { target: 'POST /api/v1/platform/check', needs: 'platform.read', allowed: 202 },
  ];

test.each((operations as readonly Operation[]).filter(({ access }) => access !== 'open'))(
  '$method $path is among the endpoints above, with the permission that it asks for',
  ({ method, path, access }) => {
    const pattern = new RegExp(`^${method} ${path.replace(/\{\w+\}/g, anId)}(\\?|$)`);
    expect(endpoints.filter(({ target }) => pattern.test(target))).toMatchObject([
      { needs: access },
    ]);
  },
);

let keyless: Keyless;
beforeAll(async () => {
  keyless = await startKeyless();
});
afterAll(() => keyless?.stop());

for (const name of Object.keys(callers) as CallerName[]) {
  const caller = callers[name];
  const kind = 'username' in caller ? 'person' : 'service';
  const subject = { kind, roles: caller.roles.filter(isRole) } as const;

  describe(name, () => {
    for (const { target, needs, allowed, json } of endpoints) {
      const may = allows(subject, needs);
      test(`${may ? 'may' : 'may not'} ${target}`, async () => {
        const token = await tokenOf(keyless.entra, name);
        const answer = await call(keyless.origin, target, { token, json });
        expect(answer.status).toBe(may ? allowed : 403);
        if (may) return;
        expect(Problem.parse(answer.body)).toMatchObject({
          type: '/problems/permission-missing',
          permission: needs,
          grantedBy: [...rolesGranting(needs)],
          receipt: expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
      });
    }
  });
}

describe('without a token', () => {
  for (const { target } of endpoints) {
    test(`${target} is 401`, async () => {
      const answer = await call(keyless.origin, target);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    });
  }
});

test('a refusal’s receipt leads the auditor to its explanation', async () => {
  const reader = await tokenOf(keyless.entra, 'a reader');
  const refused = await call(keyless.origin, 'GET /api/v1/admin', { token: reader });
  const { receipt } = Problem.parse(refused.body);
  const auditor = await tokenOf(keyless.entra, 'an auditor');
  const target = `GET /api/v1/audit/denials?receipt=${receipt}`;
  const trail = await call(keyless.origin, target, { token: auditor });
  expect(trail.body).toMatchObject({
    items: [{ id: receipt, path: '/api/v1/admin', heldRoles: ['Books.Reader'] }],
  });
});

test('withdrawn books are listed for those who administer the library, not for every reader', async () => {
  const target = 'GET /api/v1/books?status=withdrawn';
  const ask = async (name: CallerName) =>
    call(keyless.origin, target, { token: await tokenOf(keyless.entra, name) });
  expect((await ask('a library administrator')).status).toBe(200);
  const refused = await ask('a librarian');
  expect(refused.status).toBe(403);
  expect(Problem.parse(refused.body).permission).toBe('library.administer');
});

test('me says who, with which roles, and never the token', async () => {
  const token = await tokenOf(keyless.entra, 'a librarian');
  const answer = await call(keyless.origin, 'GET /api/v1/me', { token });
  expect(Me.parse(answer.body)).toMatchObject({
    kind: 'person',
    name: 'Tomas Brandvik',
    roles: ['Books.Librarian'],
    permissions: expect.arrayContaining(['books.create']),
    token: { version: '2.0', scopes: ['access_as_user'] },
  });
  expect(answer.text).not.toContain(token.split('.')[2]);
});

test('a role granted in Entra counts from the next token on', async () => {
  const username = 'nora.beckwith-sund@fernhill.example';
  const before = await keyless.entra.accessToken({ username });
  expect((await call(keyless.origin, 'GET /api/v1/books', { token: before })).status).toBe(403);
  await keyless.entra.control(`people/${username}`, { roles: ['Books.Reader'] });
  const after = await keyless.entra.accessToken({ username });
  expect((await call(keyless.origin, 'GET /api/v1/books', { token: after })).status).toBe(200);
  await keyless.entra.control(`people/${username}`, { roles: [] });
});
