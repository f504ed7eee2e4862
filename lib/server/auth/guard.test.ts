import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { json } from '@/lib/server/http/answer.ts';
import { createLogger } from '@/lib/server/log.ts';
import type { Services } from '@/lib/server/services.ts';
import { startVerifier, type VerifierUnderTest } from '@/lib/server/testing/verifier-under-test.ts';
import { personId, tenantId, validToken } from '@/scripts/testing/tokens/token-kit.ts';
import { guard } from './guard.ts';

const slot = globalThis as unknown as Record<symbol, Services | undefined>;
const key = Symbol.for('keyless.services');

let under: VerifierUnderTest;
let uses = 0;
/** What the services want to be waited for. */
let reading: () => Promise<void> | undefined;

beforeAll(async () => {
  under = await startVerifier();
  slot[key] = {
    settings: { tokenHeader: 'authorization', allowedOrigins: [] },
    log: createLogger('silent'),
    verifier: under.verifier,
    used() {
      uses += 1;
      return reading();
    },
  } as unknown as Services;
});
afterAll(async () => {
  slot[key] = undefined;
  await under[Symbol.asyncDispose]();
});
beforeEach(() => {
  uses = 0;
  reading = () => undefined;
});

const readBooks = guard('books.read', () => json('read'));

async function ask(token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const request = new Request('http://localhost/api/v1/books', { headers });
  return (await readBooks(request, { params: Promise.resolve({}) })).status;
}

test('a request without a valid token is no use of the app', async () => {
  expect(await ask('not.a.token')).toBe(401);
  expect(uses).toBe(0);
  expect(await ask(validToken(under.kit))).toBe(200);
  expect(uses).toBe(1);
});

test('a caller whose tokens were revoked elsewhere is refused once that was read', async () => {
  const token = validToken(under.kit);
  expect(await ask(token)).toBe(200);
  reading = async () =>
    under.verifier.revoke({ tenantId, objectId: personId, issuedBefore: under.kit.now });
  expect(await ask(token)).toBe(401);
});
