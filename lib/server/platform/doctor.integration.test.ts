import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleSecrets } from '@/emulators/key-vault/sample-secrets.ts';
import { type EmulatedAzure, emulatedAzure } from './testing/emulated-azure.ts';

let azure: EmulatedAzure;
beforeAll(async () => {
  azure = await emulatedAzure();
});
afterAll(() => azure.close());

/** Runs a program in the environment of an app in Azure; gives what it said. */
function run(program: string): Promise<string> {
  const own = { PATH: process.env.PATH, KEYLESS_CHROMIUM: 'not looked for' };
  const env = { ...own, ...azure.environment } as unknown as NodeJS.ProcessEnv;
  return new Promise((resolve) => {
    execFile(process.execPath, [program], { env }, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

test('npm run doctor tells how the identity was found and which secrets there are, and no value', async () => {
  const said = await run('scripts/doctor.ts');
  expect(said).toMatch(/Identity \(azure\): ManagedIdentityCredential used/);
  expect(said).toMatch(/Identity \(azure\): AzureCliCredential excluded: AZURE_TOKEN_CREDENTIALS=/);
  expect(said).toMatch(/the app is .*userAssignedIdentities\/id-keyless\./);
  for (const [name, value] of Object.entries(sampleSecrets)) {
    expect(said).toContain(`${name} is in ${azure.environment.AZURE_KEY_VAULT_URL}`);
    expect(said).not.toContain(value);
  }
  expect(said).not.toMatch(/eyJ/);
}, 60_000);

test('what it hears from the app is every problem that would stop a start, and the identity', async () => {
  await azure.vault('roles', { principal: 'id-keyless', roles: [] });
  const { problems, platform } = JSON.parse(await run('dist/doctor/main.mjs'));
  expect(problems).toEqual([expect.stringMatching(/Grant it .*Key Vault Secrets User/)]);
  expect(platform.identity.source).toBe('ManagedIdentityCredential');
}, 60_000);
