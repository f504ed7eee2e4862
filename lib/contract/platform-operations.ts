import { answer, type Operation } from './operation.ts';
import { Platform } from './platform.ts';

const group = 'Platform';
const readAt = '2026-03-02T13:00:00.000Z';
const expiresAt = '2026-03-02T14:00:00.000Z';

const examplePlatform: Platform = {
  vault: {
    provider: 'azure-key-vault',
    address: 'https://library.vault.azure.net',
    status: 'ready',
    detail: null,
    refreshSeconds: 300,
    keepSeconds: 86_400,
  },
  identity: {
    cloud: 'azure',
    source: 'AppService',
    endpoint: 'http://localhost:42356/msi/token',
    principal: null,
    chain: [{ name: 'ManagedIdentityCredential', outcome: 'used', reason: null }],
    tokens: [{ resource: 'https://vault.azure.net', expiresAt, renewsAt: readAt }],
    warnings: [],
    lastError: null,
  },
  secrets: [
    {
      name: 'azure-tenant-id',
      setting: 'AZURE_TENANT_ID',
      status: 'current',
      version: '1',
      createdAt: null,
      expiresAt: null,
      since: readAt,
      readAt,
      nextReadAt: expiresAt,
      lastError: null,
    },
  ],
  settings: [{ name: 'PORT', about: 'Where to listen.', from: 'default', secret: false }],
  check: null,
};

const running: NonNullable<Platform['check']> = {
  state: 'running',
  startedAt: readAt,
  finishedAt: null,
  total: 1,
  done: 0,
  failed: 0,
};

export const platformOperations = [
  {
    id: 'getPlatform',
    group,
    method: 'GET',
    path: '/api/v1/platform',
    access: 'platform.read',
    summary: 'See the app’s own identity and the state of its secrets',
    answers: [answer(200, Platform, examplePlatform)],
  },
  {
    id: 'checkSecrets',
    group,
    method: 'POST',
    path: '/api/v1/platform/check',
    access: 'platform.read',
    summary: 'Have every secret read again',
    description: 'Answers at once; ask GET about once a second while `check.state` is `running`.',
    answers: [answer(202, Platform, { ...examplePlatform, check: running })],
  },
] as const satisfies readonly Operation[];
