import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { virtualMachineEnvironment } from './cloud-environment.ts';
import { sampleSecrets } from './key-vault/sample-secrets.ts';
import { type RunningClouds, startClouds } from './start-clouds.ts';

const program = fileURLToPath(new URL('./testing/read-secret.ts', import.meta.url));
let clouds: RunningClouds;

beforeAll(async () => {
  clouds = await startClouds();
});
afterAll(() => clouds.close());

/** A program of its own, because the SDK keeps tokens and Node reads certificates at its start. */
async function readSecret(environment: Readonly<Record<string, string>>): Promise<string> {
  const env = { ...process.env, ...environment };
  const name = 'azure-tenant-id';
  return (await promisify(execFile)(process.execPath, [program, name], { env })).stdout;
}

test('an app in App Service reads its secret with the environment alone', async () => {
  await expect(readSecret(clouds.environments.azure)).resolves.toBe(
    sampleSecrets['azure-tenant-id'],
  );
}, 20_000);

test('an app on a virtual machine does', async () => {
  const { managedIdentity = '', keyVault = '' } = clouds.origins;
  const certificateFile = clouds.environments.azure['NODE_EXTRA_CA_CERTS'] ?? '';
  const environment = virtualMachineEnvironment({
    managedIdentity: { origin: managedIdentity },
    keyVault: { origin: keyVault, certificateFile },
  });
  await expect(readSecret(environment)).resolves.toBe(sampleSecrets['azure-tenant-id']);
}, 20_000);

test('without the certificate nobody reaches the vault', async () => {
  const environment = { ...clouds.environments.azure, NODE_EXTRA_CA_CERTS: '' };
  await expect(readSecret(environment)).rejects.toThrow(/self-signed certificate/);
}, 20_000);

test('what it wrote to disk is gone at the end', async () => {
  const own = await startClouds();
  const file = own.environments.azure['NODE_EXTRA_CA_CERTS'] ?? '';
  expect(existsSync(file)).toBe(true);
  await own.close();
  expect(existsSync(file)).toBe(false);
});
