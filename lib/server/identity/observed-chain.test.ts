import { DefaultAzureCredential } from '@azure/identity';
import { afterEach, expect, test, vi } from 'vitest';
import { ObservedChain } from './observed-chain.ts';

afterEach(() => vi.unstubAllEnvs());

const observed = (choice?: string) => {
  if (choice !== undefined) vi.stubEnv('AZURE_TOKEN_CREDENTIALS', choice);
  return new ObservedChain(new DefaultAzureCredential(), choice);
};

/** Should an update of the SDK hide its sources, this says so, and the platform page lost its chain. */
test('the SDK has the sources that its documentation lists, in its order', () => {
  vi.stubEnv('AZURE_TENANT_ID', 'aaaaaaaa-0000-4000-8000-00000000000a');
  expect(observed().sources()).toEqual(
    [
      'EnvironmentCredential',
      'WorkloadIdentityCredential',
      'ManagedIdentityCredential',
      'VisualStudioCodeCredential',
      'AzureCliCredential',
      'AzurePowerShellCredential',
      'AzureDeveloperCliCredential',
      'BrokerCredential',
    ].map((name) => ({ name, outcome: 'not-tried', reason: null })),
  );
});

test.each([
  ['prod', ['EnvironmentCredential', 'WorkloadIdentityCredential', 'ManagedIdentityCredential']],
  ['ManagedIdentityCredential', ['ManagedIdentityCredential']],
  ['AzureCliCredential', ['AzureCliCredential']],
])('AZURE_TOKEN_CREDENTIALS=%s leaves the others out, and says so', (choice, left) => {
  const sources = observed(choice).sources();
  const tried = sources.filter(({ outcome }) => outcome === 'not-tried');
  expect(tried.map(({ name }) => name)).toEqual(left);
  const excluded = sources.filter(({ outcome }) => outcome === 'excluded');
  expect(excluded).toHaveLength(8 - left.length);
  expect(excluded[0]?.reason).toBe(`AZURE_TOKEN_CREDENTIALS=${choice} leaves it out`);
});

test('a credential whose sources are hidden works on, unobserved', () => {
  const chain = new ObservedChain({ getToken: async () => null }, undefined);
  expect(chain.sources()).toEqual([]);
  expect(chain.offersNothing()).toBe(false);
});
