import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningAws, startAws } from '@/emulators/aws/start-aws.ts';
import {
  appServiceEnvironment,
  ec2Environment,
  ecsTaskEnvironment,
  googleCloudEnvironment,
  lambdaEnvironment,
  podIdentityEnvironment,
  virtualMachineEnvironment,
  webIdentityEnvironment,
} from '@/emulators/cloud-environment.ts';
import { type RunningEntra, startEntra } from '@/emulators/entra/start-entra.ts';
import { startGcp } from '@/emulators/gcp/start-gcp.ts';
import type { Listening } from '@/emulators/http/listen.ts';
import { IdentityIssuer } from '@/emulators/identity/identity-issuer.ts';
import { type RunningKeyVault, startKeyVault } from '@/emulators/key-vault/start-key-vault.ts';
import {
  type RunningManagedIdentity,
  startManagedIdentity,
} from '@/emulators/managed-identity/start-managed-identity.ts';
import { control } from '@/emulators/testing/control.ts';
import { Platform } from '@/lib/contract/platform.ts';
import { runHost } from './testing/run-host.ts';

type Environment = Readonly<Record<string, string>>;
type Azure = { managedIdentity: RunningManagedIdentity; keyVault: RunningKeyVault };

let entra: RunningEntra;
let azure: Azure;
let aws: RunningAws;
let gcp: Listening;

beforeAll(async () => {
  const issuer = await IdentityIssuer.create();
  entra = await startEntra({ port: 0, appOrigins: ['http://localhost:3000'] });
  azure = {
    managedIdentity: await startManagedIdentity({ issuer }),
    keyVault: await startKeyVault({ issuer }),
  };
  aws = await startAws();
  gcp = await startGcp();
});
afterAll(() =>
  Promise.all(
    [entra, azure.managedIdentity, azure.keyVault, aws, gcp].map((running) => running.close()),
  ),
);

const without = (environment: Environment, ...names: string[]): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));

type Place = {
  readonly name: string;
  readonly environment: () => Environment;
  readonly provider: string;
  readonly source: string;
  readonly endpoint?: string;
  readonly resource?: RegExp;
};

const managed = { provider: 'azure-key-vault', source: 'ManagedIdentityCredential' };
const places: readonly Place[] = [
  {
    name: 'App Service, Functions or Container Apps with a user-assigned identity',
    environment: () => appServiceEnvironment(azure),
    ...managed,
    endpoint: 'AppService',
    resource: /userAssignedIdentities\/id-keyless$/,
  },
  {
    name: 'the same with the system-assigned identity, found by the whole chain',
    environment: () =>
      without(appServiceEnvironment(azure), 'AZURE_CLIENT_ID', 'AZURE_TOKEN_CREDENTIALS'),
    ...managed,
    resource: /sites\/app-keyless$/,
  },
  {
    name: 'the same with AZURE_TOKEN_CREDENTIALS=prod',
    environment: () => ({ ...appServiceEnvironment(azure), AZURE_TOKEN_CREDENTIALS: 'prod' }),
    ...managed,
  },
  {
    name: 'a virtual machine',
    environment: () => virtualMachineEnvironment(azure),
    ...managed,
    endpoint: 'Imds',
  },
  {
    name: 'Lambda',
    environment: () => lambdaEnvironment(aws),
    provider: 'aws-secrets-manager',
    source: 'fromEnv',
  },
  {
    name: 'ECS',
    environment: () => ecsTaskEnvironment(aws),
    provider: 'aws-secrets-manager',
    source: 'fromHttp/fromContainerMetadata',
  },
  {
    name: 'EKS with pod identity',
    environment: () => podIdentityEnvironment(aws),
    provider: 'aws-secrets-manager',
    source: 'fromHttp/fromContainerMetadata',
  },
  {
    name: 'EKS with a role for the service account',
    environment: () => webIdentityEnvironment(aws),
    provider: 'aws-secrets-manager',
    source: 'fromTokenFile',
    resource: /role\/keyless-app$/,
  },
  {
    name: 'EC2',
    environment: () => ec2Environment(aws),
    provider: 'aws-secrets-manager',
    source: 'fromInstanceMetadata',
  },
  {
    name: 'Cloud Run or GKE',
    environment: () => googleCloudEnvironment(gcp),
    provider: 'gcp-secret-manager',
    source: 'metadata server',
    resource: /gserviceaccount\.com$/,
  },
];

describe.concurrent('the same app, with no stored secret, runs in', { timeout: 90_000 }, () => {
  for (const { name, environment, provider, source, endpoint, resource } of places) {
    test(name, async () => {
      const host = await runHost({ ...environment(), ENTRA_AUTHORITY_HOST: entra.origin });
      try {
        const origin = await host.origin();
        const username = 'jonas.adeyorin@fernhill.example';
        const { token } = (await control(entra.origin, 'access-token', { username })) as {
          token: string;
        };
        const headers = { authorization: `Bearer ${token}` };
        const answer = await fetch(`${origin}/api/v1/platform`, { headers });
        const { vault, identity, secrets, settings } = Platform.parse(await answer.json());
        expect(vault).toMatchObject({ provider, status: 'ready' });
        expect(identity).toMatchObject({ source, warnings: [], lastError: null });
        if (endpoint !== undefined) expect(identity.endpoint).toBe(endpoint);
        if (resource !== undefined) expect(identity.principal?.resource).toMatch(resource);
        expect(secrets.find((one) => one.name === 'azure-tenant-id')?.status).toBe('current');
        expect(settings.find((one) => one.name === 'AZURE_TENANT_ID')?.from).toBe('vault');
      } finally {
        await host.stop();
      }
    });
  }
});
