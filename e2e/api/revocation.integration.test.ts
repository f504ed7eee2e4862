import { afterAll, beforeAll, expect, test } from 'vitest';
import { Revocation } from '@/lib/contract/revocations.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call, codeOf } from './call.ts';
import { callers, tokenOf } from './callers.ts';

const oid = 'abababab-0000-4000-8000-0000000000cd';

let keyless: Keyless;
beforeAll(async () => {
  keyless = await startKeyless();
});
afterAll(() => keyless?.stop());

const ask = (token: string, target = 'GET /api/v1/books', json?: unknown) =>
  call(keyless.origin, target, { token, json });

test('an administrator has the tokens of one person refused; a newer one is good again', async () => {
  const { username } = callers['a reader'];
  const issued = (claims: object) => keyless.entra.accessToken({ username, claims });
  const [old, others] = [await issued({ oid }), await tokenOf(keyless.entra, 'a reader')];
  expect((await ask(old)).status).toBe(200);

  const admin = await tokenOf(keyless.entra, 'an access administrator');
  const answer = await ask(admin, 'POST /api/v1/access/revocations', {
    objectId: oid.toUpperCase(),
  });
  const { objectId, issuedBefore } = Revocation.parse(answer.body);
  expect(objectId).toBe(oid);

  const refused = await ask(old);
  expect([refused.status, codeOf(refused)]).toEqual([401, 'token-revoked']);
  expect(refused.headers.get('www-authenticate')).toContain('invalid_token');
  expect((await ask(others)).status).toBe(200);
  const newer = await issued({ oid, iat: Date.parse(issuedBefore) / 1000 });
  expect((await ask(newer)).status).toBe(200);
});
