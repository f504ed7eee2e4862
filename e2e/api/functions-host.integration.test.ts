import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess } from '../support/child-process.ts';
import { freePort } from '../support/free-port.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { waitUntil } from '../support/wait-until.ts';
import { call, codeOf } from './call.ts';
import { tokenOf } from './callers.ts';

const harness = 'e2e/support/functions-harness/main.ts';
const startsWithinMs = 20_000;

let keyless: Keyless;
beforeAll(async () => {
  const env = { TOKEN_HEADER: 'x-authorization' };
  keyless = await startKeyless({ host: 'functions', env });
}, 60_000);
afterAll(() => keyless?.stop());

test('the platform’s token in Authorization is neither trusted nor held against the caller', async () => {
  const token = await tokenOf(keyless.entra, 'a reader');
  const alone = await call(keyless.origin, 'GET /api/v1/me', { token });
  expect([alone.status, codeOf(alone)]).toEqual([401, 'token-missing']);
  const headers = { 'x-authorization': `Bearer ${token}` };
  expect(await call(keyless.origin, 'GET /api/v1/me', { init: { headers } })).toMatchObject({
    status: 200,
    body: { roles: ['Books.Reader'] },
  });
});

test('without TOKEN_HEADER every caller arrives with the token of the platform', async () => {
  const unset = await startKeyless({ host: 'functions' });
  try {
    const token = await tokenOf(unset.entra, 'a reader');
    const answer = await call(unset.origin, 'GET /api/v1/me', { token });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'token-claims']);
  } finally {
    await unset.stop();
  }
});

test('what the platform says about a signed-in user of its own counts for nothing', async () => {
  const principal = { identityProvider: 'aad', userId: '1', userRoles: ['Books.Admin'] };
  const headers = {
    'x-ms-client-principal': Buffer.from(JSON.stringify(principal)).toString('base64'),
  };
  const answer = await call(keyless.origin, 'GET /api/v1/admin', { init: { headers } });
  expect([answer.status, codeOf(answer)]).toEqual([401, 'token-missing']);
});

test('the health endpoints are found under /api', async () => {
  const { origin } = keyless;
  expect((await call(origin, 'GET /api/health')).body).toEqual({ status: 'healthy' });
  expect((await call(origin, 'GET /api/health/ready')).body).toMatchObject({ status: 'ready' });
  expect(codeOf(await call(origin, 'GET /api/healthy'))).toBe('not-found');
});

test('there is one function for HTTP and one for what is due, and the timer runs', async () => {
  expect(keyless.hostOutput()).toContain('"functions":["api","due-work"]');
  const ran = await call(keyless.origin, 'POST /admin/functions/due-work');
  expect([ran.status, ran.text]).toEqual([202, '']);
});

test('wrong settings are answered 503 and told in words, once, without ending the process', async () => {
  const port = await freePort();
  const host = startProcess([harness], {
    PORT: String(port),
    DATABASE_URL: 'postgres://elsewhere',
  });
  try {
    const ask = () => call(`http://localhost:${port}`, 'GET /api/v1/me').catch(() => undefined);
    const first = await waitUntil(ask, startsWithinMs, host);
    const second = await ask();
    for (const answer of [first, second]) {
      expect(answer?.status).toBe(503);
      expect(answer && codeOf(answer)).toBe('dependency-down');
      expect(answer?.headers.get('retry-after')).toBe('10');
      expect(answer?.text).not.toContain('postgres');
    }
    expect(host.output()).toContain('DATABASE_URL');
    expect(host.output().match(/could not start/g)).toHaveLength(1);
  } finally {
    await host.stop();
  }
});
