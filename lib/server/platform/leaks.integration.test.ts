import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleSecrets } from '@/emulators/key-vault/sample-secrets.ts';
import { routes } from '@/hosts/route-table.gen.ts';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';
import { runHost } from './testing/run-host.ts';

/** Held by the app from its start on, and shown to nobody: a client that may call. */
const held = '5eC2e7ed-0000-4000-8000-9a7b5c3d1e2f';
/** What somebody puts into the vault in the place of an id. */
const refused = 'planted-pa55word-in-the-vault';
/** A secret of a deployment that this app does not use, but that its environment may hold. */
const stored = 'planted-client-5ecret';
const tokensClient = 'c94b7d20-3e15-4f8a-a6c2-5d01e89f7b36';

const jsonWebToken = /eyJ[\w-]{10,}\.[\w-]{10,}/;

let app: PlatformUnderTest;
const seen: { readonly where: string; readonly text: string }[] = [];
const see = (where: string, text: string) => seen.push({ where, text });

beforeAll(async () => {
  app = await platformUnderTest({ LOG_LEVEL: 'trace', PLANTED_SECRET: stored }, (azure) =>
    azure.vault('secrets', { name: 'allowed-clients', value: `${held},${tokensClient}` }),
  );
}, 120_000);
afterAll(() => app.stop());

/** Asks every endpoint, with and without a token, properly and not. */
async function askEverything(): Promise<void> {
  for (const { path, methods } of routes) {
    for (const method of Object.keys(methods)) {
      const target = path.replace(/\[\w+\]/g, '01890a5d-ac96-774b-bcce-b302099a8057');
      const init = method === 'GET' ? { method } : { method, body: '{' };
      await seeResponse(`${method} ${target}`, await app.call(target, init));
      await seeResponse(`${method} ${target}`, await fetch(app.origin + target, init));
      await seeResponse(`${method} ${target}?x=%`, await app.call(`${target}?x=%&x=1`, init));
    }
  }
}

async function seeResponse(where: string, response: Response): Promise<void> {
  const headers = JSON.stringify([...response.headers]);
  see(`the answer to ${where}`, `${response.status} ${headers} ${await response.text()}`);
}

test('no answer, log line, or last word of a process holds a secret or a token', async () => {
  await askEverything();
  await app.azure.vault('secrets', { name: 'azure-api-client-id', value: refused });
  await app.check();
  await askEverything();
  await app.azure.vault('faults', { status: 200, body: `{"value":"${refused}` });
  await app.check();
  await app.azure.identity('faults', { status: 400, body: `{"access_token":"${refused}"}` });
  await askEverything();
  see('the log', app.host.output());

  const wrong = await runHost({ ...app.azure.environment, SECRETS_START_SECONDS: '0' });
  await wrong.ended;
  see('the words of a start that failed', wrong.output());
  const { port } = new URL(app.origin);
  await app.azure.vault('reset');
  await app.azure.identity('reset');
  const second = await runHost({ ...app.azure.environment, PORT: port, PLANTED_SECRET: stored });
  await second.ended;
  see('the words of a start on a taken port', second.output());
  await Promise.all([wrong.stop(), second.stop()]);

  const planted = [held.toLowerCase(), refused, stored];
  planted.push(app.azure.environment.IDENTITY_HEADER?.toLowerCase() ?? 'absent');
  expect(seen.length).toBeGreaterThan(100);
  for (const { where, text } of seen) {
    for (const secret of planted) {
      expect(text.toLowerCase().includes(secret), `${where} holds ${secret}`).toBe(false);
    }
    expect(jsonWebToken.exec(text)?.[0], `${where} holds a token`).toBeUndefined();
  }
}, 180_000);

test('nothing that is built holds one', () => {
  const built = ['dist/host/**/*', 'dist/functions/**/*', 'out/**/*', 'public/**/*'].flatMap(
    (pattern) => globSync(pattern),
  );
  const files = built.filter((path) => existsSync(path) && statSync(path).isFile());
  expect(files.some((path) => path.endsWith('.map'))).toBe(true);
  for (const path of files) {
    const text = readFileSync(path, 'latin1');
    for (const [name, value] of Object.entries(sampleSecrets)) {
      expect(text.includes(value), `${path} holds ${name}`).toBe(false);
    }
    const tokens = text.match(new RegExp(jsonWebToken, 'g')) ?? [];
    expect(tokens, `${path} holds a token`).toEqual([]);
  }
});

test('the environment that the host runs with holds no secret to read', () => {
  const status = `/proc/${app.host.pid}/environ`;
  if (!existsSync(status)) return;
  const names = readFileSync(status, 'utf8')
    .split('\0')
    .map((entry) => entry.split('=')[0]);
  expect(names).toContain('AZURE_KEY_VAULT_URL');
  for (const name of ['AZURE_CLIENT_SECRET', 'AZURE_TENANT_ID', 'ALLOWED_CLIENTS']) {
    expect(names).not.toContain(name);
  }
});
