import { GoogleAuth } from 'google-auth-library';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { googleCloudEnvironment } from '../cloud-environment.ts';
import type { Listening } from '../http/listen.ts';
import { control, counters } from '../testing/control.ts';
import { crc32c } from './crc32c.ts';
import { serviceAccount } from './gcp-state.ts';
import { startGcp } from './start-gcp.ts';

let gcp: Listening;

beforeAll(async () => {
  gcp = await startGcp({ secrets: { 'azure-tenant-id': 'one' } });
  for (const [name, value] of Object.entries(googleCloudEnvironment(gcp))) vi.stubEnv(name, value);
});
afterAll(() => gcp.close());
beforeEach(() => control(gcp.origin, 'reset'));

describe('the metadata server', () => {
  test('tells the project, the account and the universe', async () => {
    const auth = new GoogleAuth();
    await expect(auth.getProjectId()).resolves.toBe('keyless-sample');
    await expect(auth.getCredentials()).resolves.toMatchObject({
      client_email: serviceAccount,
      universe_domain: 'googleapis.com',
    });
  });

  test('wants its header and sends it', async () => {
    const url = `${gcp.origin}/computeMetadata/v1/project/project-id`;
    expect((await fetch(url)).status).toBe(403);
    const answer = await fetch(url, { headers: { 'metadata-flavor': 'Google' } });
    expect(answer.headers.get('metadata-flavor')).toBe('Google');
  });

  test('a token is asked for once while it lasts', async () => {
    const client = await new GoogleAuth().getClient();
    await client.getAccessToken();
    await client.getAccessToken();
    expect(await counters(gcp.origin)).toMatchObject({
      'GET /computeMetadata/v1/instance/service-accounts/default/token': 1,
    });
  });
});

describe('Secret Manager', () => {
  test('gives the latest version and an older one, with a checksum', async () => {
    await control(gcp.origin, 'secrets', { name: 'azure-tenant-id', value: 'zwölf' });
    const { status, body } = await access('azure-tenant-id');
    expect(status).toBe(200);
    const bytes = Buffer.from(String(body.payload?.data), 'base64');
    expect(bytes.toString()).toBe('zwölf');
    expect(body.payload?.dataCrc32c).toBe(String(crc32c(bytes)));
    expect(body.name).toMatch(/\/secrets\/azure-tenant-id\/versions\/2$/);
    const older = await access('azure-tenant-id', '1');
    expect(Buffer.from(String(older.body.payload?.data), 'base64').toString()).toBe('one');
  });

  test('a missing secret and a missing version', async () => {
    expect(await access('nothing')).toMatchObject({
      status: 404,
      body: {
        error: { code: 404, status: 'NOT_FOUND', message: expect.stringMatching(/no versions/) },
      },
    });
    expect(await access('azure-tenant-id', '9')).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringMatching(/versions\/9\] not found/) } },
    });
  });

  test.each(['DISABLED', 'DESTROYED'])('a version in %s state, asked as latest', async (state) => {
    await control(gcp.origin, 'secrets', { name: 'azure-tenant-id', state });
    const message = expect.stringContaining(`is in ${state} state`);
    expect(await access('azure-tenant-id')).toMatchObject({
      status: 400,
      body: { error: { status: 'FAILED_PRECONDITION', message } },
    });
  });

  test('an account without the permission, and another project', async () => {
    await control(gcp.origin, 'settings', { readable: ['something-else'] });
    const refused = await access('azure-tenant-id');
    expect(refused.status).toBe(403);
    expect(refused.body.error?.message).toContain("'secretmanager.versions.access' denied");
    expect((await access('azure-tenant-id', '1', 'another-project')).status).toBe(403);
  });

  test('an expired token and an invented one', async () => {
    const token = await new GoogleAuth().getAccessToken();
    await control(gcp.origin, 'clock', { offsetSeconds: 3601 });
    for (const value of [token, 'ya29.invented']) {
      const answer = await fetch(secretUrl('azure-tenant-id'), {
        headers: { authorization: `Bearer ${value}` },
      });
      expect(answer.status).toBe(401);
    }
  });

  test('throttled, with a time to wait', async () => {
    await control(gcp.origin, 'faults', { path: ':access', status: 429, retryAfter: 7 });
    const token = await new GoogleAuth().getAccessToken();
    const answer = await fetch(secretUrl('azure-tenant-id'), {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers.get('retry-after')).toBe('7');
    await expect(answer.json()).resolves.toMatchObject({ error: { status: 'RESOURCE_EXHAUSTED' } });
  });
});

type Body = {
  readonly name?: string;
  readonly payload?: { readonly data: string; readonly dataCrc32c: string };
  readonly error?: { readonly code: number; readonly message: string; readonly status: string };
};

function secretUrl(name: string, version = 'latest', project = 'keyless-sample'): string {
  return `${gcp.origin}/v1/projects/${project}/secrets/${name}/versions/${version}:access`;
}

/** `retry: false` avoids the library's waits. */
async function access(name: string, version?: string, project?: string) {
  const client = await new GoogleAuth().getClient();
  const { status, data } = await client.request<Body>({
    url: secretUrl(name, version, project),
    retry: false,
    validateStatus: () => true,
  });
  return { status, body: data };
}
