import { expect, test } from 'vitest';
import type { Platform } from '../../lib/contract/platform.ts';
import { findings } from './examine-platform.ts';

const platform: Platform = {
  vault: {
    provider: 'azure-key-vault',
    address: 'https://vault.example.test',
    status: 'ready',
    detail: null,
    refreshSeconds: 300,
    keepSeconds: 86_400,
  },
  identity: {
    cloud: 'azure',
    source: 'ManagedIdentityCredential',
    endpoint: 'AppService',
    principal: { tenantId: null, objectId: null, clientId: 'the-client', resource: null },
    chain: [
      { name: 'EnvironmentCredential', outcome: 'passed-over', reason: 'is not configured' },
      { name: 'ManagedIdentityCredential', outcome: 'used', reason: null },
    ],
    tokens: [],
    warnings: ['A client secret is stored.'],
    lastError: null,
  },
  secrets: [
    {
      name: 'azure-tenant-id',
      setting: 'AZURE_TENANT_ID',
      status: 'current',
      version: 'v1',
      createdAt: '2026-01-01T00:00:00.000Z',
      expiresAt: null,
      since: null,
      readAt: null,
      nextReadAt: null,
      lastError: null,
    },
  ],
  settings: [],
  check: null,
};

test('tells problems first, then the way to the identity, then the secrets', () => {
  const found = findings({ problems: ['PORT must be a port'], platform });
  expect(found.map(({ level, what }) => `${level} ${what}`)).toEqual([
    'problem PORT must be a port',
    'good Identity (azure): EnvironmentCredential passed over: is not configured',
    'good Identity (azure): ManagedIdentityCredential used',
    'good Identity (azure): the app is the-client.',
    'note A client secret is stored.',
    'good azure-tenant-id is in https://vault.example.test: version v1, of 2026-01-01T00:00:00.000Z.',
  ]);
});

test('without a known vault there are only the problems', () => {
  expect(findings({ problems: ['two vaults'], platform: null })).toMatchObject([
    { level: 'problem', what: 'two vaults' },
  ]);
});
