import { describe, expect, test } from 'vitest';
import { brookvale, fernhill } from '../directory.ts';
import { consumersTenantId } from '../keys/signing-keys.ts';
import { runningEntra } from '../testing/running-entra.ts';

const entra = runningEntra();
const json = async (path: string) => (await fetch(entra.origin + path)).json();

describe('openid-configuration', () => {
  test('of a tenant names its own issuer and endpoints, in v2 and in v1', async () => {
    const v2 = await json(`/${fernhill.id}/v2.0/.well-known/openid-configuration`);
    expect(v2).toMatchObject({
      issuer: `${entra.origin}/${fernhill.id}/v2.0`,
      authorization_endpoint: `${entra.origin}/${fernhill.id}/oauth2/v2.0/authorize`,
      token_endpoint: `${entra.origin}/${fernhill.id}/oauth2/v2.0/token`,
      end_session_endpoint: `${entra.origin}/${fernhill.id}/oauth2/v2.0/logout`,
      jwks_uri: `${entra.origin}/${fernhill.id}/discovery/v2.0/keys`,
    });
    const v1 = await json(`/${fernhill.id}/.well-known/openid-configuration`);
    expect(v1.issuer).toBe(`${entra.origin}/${fernhill.id}/`);
    expect(v1.jwks_uri).toBe(`${entra.origin}/${fernhill.id}/discovery/keys`);
  });

  test.each(['organizations', 'common'])('of %s has a template as issuer', async (name) => {
    const { issuer } = await json(`/${name}/v2.0/.well-known/openid-configuration`);
    expect(issuer).toBe(`${entra.origin}/{tenantid}/v2.0`);
  });

  test('resolves a domain to the tenant id', async () => {
    const { issuer } = await json('/brookvale.example/v2.0/.well-known/openid-configuration');
    expect(issuer).toBe(`${entra.origin}/${brookvale.id}/v2.0`);
  });

  test.each([
    ['nowhere.example', 90002],
    ['11111111-2222-4333-8444-555555555555', 90002],
    ['not_a_tenant', 900023],
  ])('of %s is refused with AADSTS%i', async (name, code) => {
    const body = await json(`/${name}/v2.0/.well-known/openid-configuration`);
    expect(body).toMatchObject({ error_codes: [code], trace_id: expect.any(String) });
    expect(body.error_description).toContain(`AADSTS${code}: `);
    expect(body.error_uri).toMatch(new RegExp(`code=${code}$`));
  });

  test('is readable from any origin', async () => {
    const url = `${entra.origin}/common/v2.0/.well-known/openid-configuration`;
    const response = await fetch(url, { headers: { origin: 'https://elsewhere.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('keys', () => {
  test('each v2 key names its issuer, and one of them signs for personal accounts only', async () => {
    const { keys } = await json(`/${fernhill.id}/discovery/v2.0/keys`);
    expect(keys).toHaveLength(3);
    expect(keys.map((key: { issuer: string }) => key.issuer)).toEqual([
      `${entra.origin}/${fernhill.id}/v2.0`,
      `${entra.origin}/${fernhill.id}/v2.0`,
      `${entra.origin}/${consumersTenantId}/v2.0`,
    ]);
    const common = await json('/common/discovery/v2.0/keys');
    expect(common.keys[0].issuer).toBe(`${entra.origin}/{tenantid}/v2.0`);
  });

  test('v1 keys have no issuer and the same ids', async () => {
    const { keys } = await json('/common/discovery/keys');
    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(key).not.toHaveProperty('issuer');
      expect(key).toMatchObject({ kty: 'RSA', use: 'sig', e: 'AQAB', x5t: key.kid });
    }
  });

  test('never show a private part', async () => {
    const { keys } = await json('/common/discovery/v2.0/keys');
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(['e', 'issuer', 'kid', 'kty', 'n', 'use', 'x5t']);
    }
  });
});

describe('instance discovery', () => {
  const path = '/common/discovery/instance?api-version=1.1&authorization_endpoint=';

  test('leads to the metadata of the authority that was asked for', async () => {
    const authority = `${entra.origin}/${fernhill.id}/oauth2/v2.0/authorize`;
    const body = await json(path + encodeURIComponent(authority));
    expect(body.tenant_discovery_endpoint).toBe(
      `${entra.origin}/${fernhill.id}/v2.0/.well-known/openid-configuration`,
    );
    expect(body.metadata[0].aliases).toEqual([new URL(entra.origin).host]);
  });

  test('does not vouch for another host', async () => {
    const body = await json(path + encodeURIComponent('https://login.example/t/oauth2/authorize'));
    expect(body).toMatchObject({ error: 'invalid_instance', error_codes: [50049] });
  });
});
