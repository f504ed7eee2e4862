import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Me } from '@/lib/contract/me.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call, codeOf } from './call.ts';
import { tokenOf } from './callers.ts';
import { changedTokens } from './changed-tokens.ts';
import { rawRequest } from './raw-request.ts';

const username = 'ines.morvane@fernhill.example';

let keyless: Keyless;
beforeAll(async () => {
  keyless = await startKeyless();
});
afterAll(() => keyless?.stop());

/** What `GET /api/v1/me` says to a genuine token that was changed and signed by a real key. */
async function verdict(change: Record<string, unknown>): Promise<string> {
  const token = await keyless.entra.accessToken({ username, ...change });
  return verdictOn(token);
}

async function verdictOn(token: string): Promise<string> {
  const answer = await call(keyless.origin, 'GET /api/v1/me', { token });
  return answer.status === 200 ? '200' : `${answer.status} ${codeOf(answer)}`;
}

describe('a genuine token changed by', () => {
  for (const [name, change, expected] of changedTokens) {
    test(`${name}: ${expected}`, async () => expect(await verdict(change)).toBe(expected));
  }
});

test('an app-only token cannot use a person’s role', async () => {
  const client = '7b0c94d8-e2a6-4f51-b37d-180f6ce25a9d';
  const token = await keyless.entra.accessToken({ client, claims: { roles: ['Books.Admin'] } });
  expect(await verdictOn(token)).toBe('403 permission-missing');
});

test('a person cannot use a service’s role, and is told that it was ignored', async () => {
  const token = await keyless.entra.accessToken({
    username,
    claims: { roles: ['Books.Import.All'] },
  });
  const me = await call(keyless.origin, 'GET /api/v1/me', { token });
  expect(Me.parse(me.body)).toMatchObject({ roles: [], ignoredRoles: ['Books.Import.All'] });
  expect((await call(keyless.origin, 'GET /api/v1/books', { token })).status).toBe(403);
});

test('a v1 token for another API of the same tenant is refused', async () => {
  const resource = '58a4e1c9-6d70-4b2f-9e83-c1f7052ad6b4';
  expect(await verdict({ resource })).toBe('401 token-audience');
});

describe('the header', () => {
  const raw = async (...lines: string[]) => {
    const { status, text } = await rawRequest(keyless.origin, [
      'GET /api/v1/me HTTP/1.1',
      ...lines,
    ]);
    return `${status} ${/problems\/([a-z-]+)/.exec(text)?.[1] ?? ''}`.trim();
  };

  test('two Authorization headers are refused, even two good ones', async () => {
    const token = await tokenOf(keyless.entra, 'a reader');
    const line = `Authorization: Bearer ${token}`;
    expect(await raw(line)).toBe('200');
    expect(await raw(line, line)).toBe('401 token-malformed');
    expect(await raw('Authorization: Bearer x', line)).toBe('401 token-malformed');
  });

  test.each([
    ['Authorization: Basic dXNlcjpwYXNz', '401 token-malformed'],
    ['Authorization: Bearer', '401 token-malformed'],
    ['Authorization: Bearer a b', '401 token-malformed'],
    ['Cookie: token=abc', '401 token-missing'],
    [`Authorization: Bearer ${'a'.repeat(20_000)}`, '401 token-too-large'],
  ])('%s', async (line, expected) => expect(await raw(line)).toBe(expected));

  test('a header beyond any token is cut off by the server', async () => {
    expect(await raw(`Authorization: Bearer ${'a'.repeat(60_000)}`)).toBe('431');
  });

  test('a token in the query string counts for nothing', async () => {
    const token = await tokenOf(keyless.entra, 'a reader');
    const answer = await call(keyless.origin, `GET /api/v1/me?access_token=${token}`);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'token-missing']);
  });
});

describe('keys', () => {
  const keyFetches = async () => {
    const counters = await keyless.entra.read<Record<string, number>>('counters');
    return counters['GET /discovery/v2.0/keys'] ?? 0;
  };

  test('a flood of unknown keys does not become a flood of fetches', async () => {
    const before = await keyFetches();
    const flood = Array.from({ length: 50 }, (_, index) =>
      verdict({ header: { kid: `k${index}` } }),
    );
    expect(new Set(await Promise.all(flood))).toEqual(new Set(['401 token-key']));
    expect((await keyFetches()) - before).toBeLessThanOrEqual(1);
  });
});

test('behind Static Web Apps only the second header counts', async () => {
  const behind = await startKeyless({ env: { TOKEN_HEADER: 'x-authorization' } });
  try {
    const token = await tokenOf(behind.entra, 'a reader');
    const ask = (headers: Record<string, string>) =>
      call(behind.origin, 'GET /api/v1/me', { init: { headers } });
    const platform = { authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.platform' };
    expect((await ask({ ...platform, 'x-authorization': `Bearer ${token}` })).status).toBe(200);
    expect(codeOf(await ask({ authorization: `Bearer ${token}` }))).toBe('token-missing');
  } finally {
    await behind.stop();
  }
});

test('a rotated key is picked up, and a retired one ends its tokens', async () => {
  const rotating = await startKeyless();
  try {
    const old = await tokenOf(rotating.entra, 'a reader');
    const me = (token: string) => call(rotating.origin, 'GET /api/v1/me', { token });
    expect((await me(old)).status).toBe(200);
    await rotating.entra.control('keys/rotate', { retireOld: true });
    const fresh = await tokenOf(rotating.entra, 'a reader');
    expect((await me(fresh)).status).toBe(200);
    expect(codeOf(await me(old))).toBe('token-key');
  } finally {
    await rotating.stop();
  }
});

test('an outage of the key endpoint is a 503 at first, then invisible', async () => {
  const early = await startKeyless({ env: { ENTRA_AUTHORITY_HOST: 'http://localhost:9' } });
  try {
    const token = await tokenOf(early.entra, 'a reader');
    const answer = await call(early.origin, 'GET /api/v1/me', { token });
    expect([answer.status, codeOf(answer)]).toEqual([503, 'dependency-down']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call(early.origin, 'GET /health')).status).toBe(200);
    expect((await call(early.origin, 'GET /health/ready')).status).toBe(503);
  } finally {
    await early.stop();
  }
  expect(await verdict({})).toBe('200');
  await keyless.entra.control('faults', { path: 'discovery', status: 500 });
  expect(await verdict({})).toBe('200');
  expect((await call(keyless.origin, 'GET /health/ready')).status).toBe(200);
});
