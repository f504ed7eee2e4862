import { afterEach, expect, test } from 'vitest';
import { appIdentity } from '@/emulators/identity/identities.ts';
import {
  type RunningWorkloadIdentity,
  startWorkloadIdentity,
} from '@/emulators/workload-identity/start-workload-identity.ts';
import { Platform } from '@/lib/contract/platform.ts';
import { type EmulatedAzure, emulatedAzure } from './testing/emulated-azure.ts';
import { type RunningHost, runHost } from './testing/run-host.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

type Workload = {
  readonly azure: EmulatedAzure;
  readonly identity: RunningWorkloadIdentity;
  readonly host: RunningHost;
};

/** The built host in a cluster or a pipeline: no endpoint gives tokens, a file holds its own. */
async function startWorkload(audience?: string): Promise<Workload> {
  const azure = await emulatedAzure();
  cleanUps.push(() => azure.close());
  const { IDENTITY_ENDPOINT: _, IDENTITY_HEADER: __, ...environment } = azure.environment;
  const identity = await startWorkloadIdentity({
    issuer: azure.issuer,
    certificateFile: environment.NODE_EXTRA_CA_CERTS ?? '',
    ...(audience === undefined ? {} : { audience }),
  });
  cleanUps.push(() => identity.close());
  const host = await runHost({
    ...environment,
    ...identity.environment,
    SECRETS_START_SECONDS: '0',
  });
  cleanUps.push(() => host.stop());
  return { azure, identity, host };
}

test('a workload identity reads the vault, and nothing but Entra ID is asked on the way', async () => {
  const { azure, identity, host } = await startWorkload();
  const origin = await host.origin();
  const token = await azure.accessToken('priya.sundaresh@fernhill.example');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${origin}/api/v1/platform`, { headers });
  const { vault, identity: own, secrets } = Platform.parse(await answer.json());
  expect(vault).toMatchObject({ provider: 'azure-key-vault', status: 'ready' });
  expect(own).toMatchObject({
    source: 'WorkloadIdentityCredential',
    principal: { clientId: appIdentity.clientId },
    warnings: [],
  });
  expect(secrets.find((one) => one.name === 'azure-api-client-id')?.status).toBe('current');
  expect([...identity.reached]).toEqual(['login.microsoftonline.com:443']);
});

test('a token for somebody else ends the start in words', async () => {
  const { host } = await startWorkload('api://another-exchange');
  expect(await host.ended).toBe(1);
  expect(host.output()).toMatch(/WorkloadIdentityCredential \(.*AADSTS700212/);
  expect(host.output()).not.toMatch(/eyJ/);
});
