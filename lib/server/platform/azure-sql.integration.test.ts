import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSignedCertificate } from '@/emulators/tls/self-signed-certificate.ts';
import { Problem } from '@/lib/contract/problem.ts';
import { startTdsServer, type Verdict } from '@/lib/server/database/testing/tds-server.ts';
import { type PlatformUnderTest, platformUnderTest } from './testing/platform-under-test.ts';

/** The built host with a managed identity, a vault, and as much of Azure SQL as a test can have. */
const folder = mkdtempSync(join(tmpdir(), 'keyless-azure-sql-'));
const certificate = selfSignedCertificate(['localhost']);
let login: Verdict = 18456;
let server: Awaited<ReturnType<typeof startTdsServer>>;
let app: PlatformUnderTest;

beforeAll(async () => {
  server = await startTdsServer({ ...certificate, onLogin: () => login });
  app = await platformUnderTest((azure) => ({
    DATABASE_URL: `mssql://localhost:${server.port}/library`,
    NODE_EXTRA_CA_CERTS: trustedToo(azure.environment.NODE_EXTRA_CA_CERTS),
    LOG_LEVEL: 'trace',
  }));
});
afterAll(async () => {
  await app?.stop();
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** The log is written in batches. */
const written = { timeout: 10_000 };

/** A file with the certificate of the vault and that of the database. */
function trustedToo(file = ''): string {
  const both = join(folder, 'trusted.pem');
  writeFileSync(both, readFileSync(file, 'utf8') + certificate.cert);
  return both;
}

async function readiness() {
  const response = await fetch(`${app.origin}/health/ready`);
  const { dependencies } = (await response.json()) as { dependencies: { name: string }[] };
  return { status: response.status, database: dependencies.find((one) => one.name === 'database') };
}

test('a database that does not know the app: people are asked to wait, the log says what to do', async () => {
  const refused = await app.call('/api/v1/books');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  const { type, detail } = Problem.parse(await refused.json());
  expect([type, detail]).toEqual([
    '/problems/dependency-down',
    expect.stringContaining('does not answer just now'),
  ]);
  expect(await readiness()).toMatchObject({
    status: 503,
    database: { status: 'down', detail: 'The database does not answer.' },
  });
  const advice = 'infra/sql/grant-identities.sql';
  await expect.poll(app.host.output, written).toContain(advice);
});

test('one whose schema is behind: not ready, with the command that helps, and nothing is changed', async () => {
  login = 'ok';
  expect(await readiness()).toMatchObject({
    status: 503,
    database: {
      status: 'down',
      detail: expect.stringMatching(/^The schema is behind by \d+: run npm run db:migrate\.$/),
    },
  });
  const changing = /^\s*(create|alter|drop|truncate|declare|exec)\b/i;
  expect(server.arrived.statements.some((sql) => sql.startsWith('select'))).toBe(true);
  expect(server.arrived.statements.filter((sql) => changing.test(sql))).toEqual([]);
});

test('the managed identity signed in, for the database alone, and no statement is in the log', async () => {
  const claims = decodeJwt(server.arrived.tokens.at(-1) ?? '');
  expect(claims).toMatchObject({
    aud: 'https://database.windows.net',
    xms_mirid: expect.stringMatching(/userAssignedIdentities\/id-keyless$/),
  });
  expect(server.arrived.protocols.every((protocol) => protocol === 'tds/8.0')).toBe(true);
  const connected = /"operation":"connect to library on localhost","ms":[\d.]+,"outcome":"ok"/;
  await expect.poll(app.host.output, written).toMatch(connected);
  const asked = /"operation":"select [0-9a-f]{12}","ms":[\d.]+,"outcome":"ok"/;
  await expect.poll(app.host.output, written).toMatch(asked);
  const output = app.host.output();
  expect(output).not.toMatch(/\bfrom \\?"|@1\b/);
  for (const token of server.arrived.tokens) expect(output).not.toContain(token);
});
