import { DefaultAzureCredential } from '@azure/identity';
import { afterEach, expect, test, vi } from 'vitest';
import { ObservedChain } from './observed-chain.ts';

afterEach(() => vi.unstubAllEnvs());

const observed = (choice?: string) => {
  if (choice !== undefined) vi.stubEnv('AZURE_TOKEN_CREDENTIALS', choice);
  return new ObservedChain(new DefaultAzureCredential(), choice);
};

/** As the SDK itself calls the sources of its chain; one that could not be made names its factory. */
function sdkNames(): string[] {
  const { _sources } = new DefaultAzureCredential() as unknown as {
    _sources: { readonly credentialName?: string }[];
  };
  return _sources.map((source) =>
    (source.credentialName ?? source.constructor.name).replace(/^createDefault/, ''),
  );
}

/** Should an update of the SDK hide or reorder its sources, this says so: the platform page names them. */
test.each([
  undefined,
  'dev',
  'prod',
  'EnvironmentCredential',
  'WorkloadIdentityCredential',
  'managedidentitycredential',
  'VisualStudioCodeCredential',
  'AzureCliCredential',
  'AzurePowerShellCredential',
  'AzureDeveloperCliCredential',
])('the sources of AZURE_TOKEN_CREDENTIALS=%s are the SDK’s, in its order', (choice) => {
  vi.stubEnv('AZURE_TENANT_ID', 'aaaaaaaa-0000-4000-8000-00000000000a');
  const tried = observed(choice)
    .sources()
    .filter(({ outcome }) => outcome === 'not-tried')
    .map(({ name }) => name.toLowerCase());
  // What one is chosen by its name is made by a factory without one.
  const names = sdkNames().map((name) => name.toLowerCase() || choice?.toLowerCase());
  expect(tried).toEqual(names);
  expect(tried.length).toBeGreaterThan(0);
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
