import { describe, expect, test } from 'vitest';
import { fetchEntraMetadata } from './entra-metadata.ts';

const tenantId = '5b8f7a52-94a1-4b0e-9f0e-2f6a4c1d7e01';
const cloud = 'https://login.microsoftonline.com';
const issuer = `${cloud}/${tenantId}/v2.0`;
const jwksUri = `${cloud}/common/discovery/v2.0/keys`;

function metadata(
  document: unknown,
  { host = cloud, version = '2.0' as '1.0' | '2.0', asked = [] as string[] } = {},
) {
  const fetch = async (url: unknown) => {
    asked.push(String(url));
    return Response.json(document);
  };
  return fetchEntraMetadata(host, { tenantId, version }, { fetch });
}

test.each([
  ['2.0', `${cloud}/${tenantId}/v2.0/.well-known/openid-configuration`],
  ['1.0', `${cloud}/${tenantId}/.well-known/openid-configuration`],
] as const)('version %s has its own document', async (version, url) => {
  const asked: string[] = [];
  await metadata({ issuer, jwks_uri: jwksUri }, { version, asked });
  expect(asked).toEqual([url]);
});

test('the tenant is filled into an issuer shared by all tenants', async () => {
  const shared = { issuer: `${cloud}/{tenantid}/v2.0`, jwks_uri: jwksUri };
  expect(await metadata(shared)).toEqual({ issuer, jwksUri });
});

test('keys may be on plain http between two loopback addresses', async () => {
  const local = { issuer, jwks_uri: 'http://localhost:4444/keys' };
  const { jwksUri: found } = await metadata(local, { host: 'http://127.0.0.1:5555' });
  expect(found).toBe('http://localhost:4444/keys');
});

describe('is not trusted', () => {
  test.each([
    ['the issuer of another tenant', { issuer: `${cloud}/other/v2.0`, jwks_uri: jwksUri }],
    [
      'an issuer that has the tenant in its query',
      { issuer: `${cloud}/?/${tenantId}/`, jwks_uri: jwksUri },
    ],
    ['keys on plain http', { issuer, jwks_uri: 'http://login.microsoftonline.com/keys' }],
    ['keys on this machine', { issuer, jwks_uri: 'http://127.0.0.1/keys' }],
    ['keys in a file', { issuer, jwks_uri: 'file:///etc/keys.json' }],
    ['no keys', { issuer }],
    ['no issuer', { jwks_uri: jwksUri }],
    ['a list', [issuer, jwksUri]],
  ])('%s', async (_name, document) => {
    await expect(metadata(document)).rejects.toThrow();
  });

  test('keys on another machine’s plain http, for an authority on loopback', async () => {
    const document = { issuer, jwks_uri: 'http://10.0.0.1/keys' };
    await expect(metadata(document, { host: 'http://127.0.0.1:5555' })).rejects.toThrow('TLS');
  });
});
