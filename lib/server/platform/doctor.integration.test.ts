import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleSecrets } from '@/emulators/key-vault/sample-secrets.ts';
import { type EmulatedAzure, emulatedAzure } from './testing/emulated-azure.ts';

let azure: EmulatedAzure;
beforeAll(async () => {
  azure = await emulatedAzure();
});
afterAll(() => azure.close());

/** `npm run doctor` in an environment of a cloud, without npm. */
function doctor(): Promise<{ readonly code: number | string; readonly said: string }> {
  const env = { PATH: process.env.PATH, ...azure.environment } as unknown as NodeJS.ProcessEnv;
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/doctor.ts'], { env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, said: stdout + stderr });
    });
  });
}

test('the doctor tells how the identity was found and which secrets there are, and no value', async () => {
  const { said } = await doctor();
  expect(said).toMatch(/Identity \(azure\): ManagedIdentityCredential used/);
  expect(said).toMatch(/Identity \(azure\): AzureCliCredential excluded: AZURE_TOKEN_CREDENTIALS=/);
  expect(said).toMatch(/the app is .*userAssignedIdentities\/id-keyless\./);
  for (const [name, value] of Object.entries(sampleSecrets)) {
    expect(said).toContain(`${name} is in ${azure.environment.AZURE_KEY_VAULT_URL}`);
    expect(said).not.toContain(value);
  }
  expect(said).not.toMatch(/eyJ/);
}, 60_000);

test('what is wrong is told as the start would tell it, and makes the command fail', async () => {
  await azure.vault('roles', { principal: 'id-keyless', roles: [] });
  await azure.vault('secrets', { name: 'azure-spa-client-id', enabled: false });
  const { code, said } = await doctor();
  expect(code).toBe(1);
  expect(said).toMatch(/Grant it .*Key Vault Secrets User/);
  expect(said).toMatch(/docs\/settings\.md describes every setting/);
}, 60_000);
