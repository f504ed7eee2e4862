import { describe, expect, test } from 'vitest';
import { api, catalogueImporter, fernhill, graph, legacyApi } from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { requestAsService } from '../testing/service-client.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();
const username = 'ines.morvane@fernhill.example';

function onBehalfOf(assertion: string, changes: Readonly<Record<string, string>> = {}) {
  return requestAsService(entra, api, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    scope: 'https://graph.microsoft.com/User.Read',
    assertion,
    ...changes,
  });
}

const tokenOf = async (request: Readonly<Record<string, unknown>>) =>
  (await entra.control('access-token', request)).token ?? '';

describe('on behalf of a person', () => {
  test('the API gets a token for Graph that names the person and the API', async () => {
    const response = await onBehalfOf(await tokenOf({ username }));
    expect(response.status).toBe(200);
    const { claims } = await verified(entra.origin, (await response.json()).access_token);
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      appid: api.id,
      appidacr: '2',
      scp: 'User.Read',
      tid: fernhill.id,
      unique_name: username,
    });
  });

  test.each([
    ['a token for another audience', { username, resource: graph.id, scopes: [] }, 500131],
    ['a token for another API', { username, resource: legacyApi.id }, 500131],
    ['an app-only token', { client: catalogueImporter.id }, 7000114],
    ['an expired token', { username, claims: { exp: 1 } }, 500133],
    ['a token of an unknown key', { username, key: 'foreign' }, 50013],
    ['an unsigned token', { username, header: { alg: 'none' } }, 50027],
  ])('%s is refused', async (_, request, errorCode) => {
    const response = await onBehalfOf(await tokenOf(request));
    expect(await response.json()).toMatchObject({ error_codes: [errorCode] });
  });

  test('a signature that does not fit is refused', async () => {
    const [header, claims] = (await tokenOf({ username })).split('.');
    const [, , signature] = (await tokenOf({ username: 'leo.castellarin@fernhill.example' })).split(
      '.',
    );
    const response = await onBehalfOf(`${header}.${claims}.${signature}`);
    expect(await response.json()).toMatchObject({ error_codes: [50013] });
  });

  test.each([
    ['no assertion', { assertion: '' }, 900144],
    ['no requested_token_use', { requested_token_use: '' }, 90023],
    ['no client assertion', { client_assertion: '' }, 7000218],
  ])('%s is refused', async (_, changes, errorCode) => {
    const response = await onBehalfOf(await tokenOf({ username }), changes);
    expect(await response.json()).toMatchObject({ error_codes: [errorCode] });
  });

  test('a person who was disabled meanwhile is refused', async () => {
    const assertion = await tokenOf({ username });
    await entra.control(`people/${username}`, { enabled: false });
    expect(await (await onBehalfOf(assertion)).json()).toMatchObject({ error_codes: [50057] });
  });
});
