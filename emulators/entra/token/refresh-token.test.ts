import { describe, expect, test } from 'vitest';
import { catalogueImporter, graph } from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { apiScope, SpaClient } from '../testing/spa-client.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();
const ines = 'people/ines.morvane@fernhill.example';

async function signedIn() {
  const client = new SpaClient(entra);
  const tokens = await client.signIn('Ines');
  const refresh = async (token: string, changes = {}) =>
    (await client.refresh(token, changes)).json();
  return { client, tokens, refresh };
}

describe('renewal', () => {
  test('brings new tokens, the next refresh token and an id token without a nonce', async () => {
    const { tokens, refresh } = await signedIn();
    const renewed = await refresh(tokens.refresh_token);
    expect(renewed.access_token).not.toBe(tokens.access_token);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    expect((await verified(entra.origin, renewed.id_token)).claims).not.toHaveProperty('nonce');
    expect(renewed.client_info).toBe(tokens.client_info);
  });

  test('sees the roles of now', async () => {
    const { tokens, refresh } = await signedIn();
    await entra.control(ines, { roles: ['Books.Admin', 'Retired.Role'] });
    const renewed = await refresh(tokens.refresh_token);
    const { claims } = await verified(entra.origin, renewed.access_token);
    expect(claims['roles']).toEqual(['Books.Admin', 'Retired.Role']);
  });

  test('can ask for another resource', async () => {
    const { tokens, refresh } = await signedIn();
    const renewed = await refresh(tokens.refresh_token, { scope: 'User.Read' });
    const { claims } = await verified(entra.origin, renewed.access_token);
    expect(claims).toMatchObject({ aud: graph.id, scp: 'User.Read' });
  });

  test('passes on what the client says it can handle', async () => {
    const { tokens, refresh } = await signedIn();
    const claims = JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] } } });
    const renewed = await refresh(tokens.refresh_token, { scope: apiScope, claims });
    expect((await verified(entra.origin, renewed.access_token)).claims['xms_cc']).toEqual(['CP1']);
  });
});

describe('rotation', () => {
  test('allows a rotated token within the grace, for two tabs at once', async () => {
    const { tokens, refresh } = await signedIn();
    await refresh(tokens.refresh_token);
    await entra.control('settings', { clockOffsetSeconds: 10 });
    expect(await refresh(tokens.refresh_token)).toHaveProperty('access_token');
  });

  test('revokes the whole family when a rotated token comes back later', async () => {
    const { tokens, refresh } = await signedIn();
    const next = await refresh(tokens.refresh_token);
    await entra.control('settings', { clockOffsetSeconds: 60 });
    expect(await refresh(tokens.refresh_token)).toMatchObject({ error_codes: [70000] });
    expect(await refresh(next.refresh_token)).toMatchObject({
      error: 'invalid_grant',
      error_codes: [50173],
    });
  });

  test('does not extend the 24 hours of a single-page application', async () => {
    const { tokens, refresh } = await signedIn();
    await entra.control('settings', { clockOffsetSeconds: 86_000 });
    const late = await refresh(tokens.refresh_token);
    expect(late.refresh_token_expires_in).toBeLessThanOrEqual(400);
    await entra.control('settings', { clockOffsetSeconds: 86_401 });
    expect(await refresh(late.refresh_token)).toMatchObject({
      error: 'invalid_grant',
      error_codes: [700084],
    });
  });
});

describe('renewal is refused', () => {
  test.each([
    ['a disabled person', ines, { enabled: false }, 50057],
    ['an unassigned person', ines, { assigned: false }, 50105],
    ['a person who must consent', ines, { consentRequired: true }, 65001],
    ['a person who must sign in again', ines, { interactionRequired: true }, 50076],
    ['a person whose sessions were revoked', `${ines}/revoke-sessions`, {}, 50173],
  ])('for %s', async (_, path, change, errorCode) => {
    const { tokens, refresh } = await signedIn();
    await entra.control(path, change);
    expect(await refresh(tokens.refresh_token)).toMatchObject({ error_codes: [errorCode] });
  });

  test('for an unknown token, for none, and for another tenant', async () => {
    const { tokens, refresh } = await signedIn();
    expect(await refresh('1.unknown')).toMatchObject({ error_codes: [70000] });
    expect(await refresh('')).toMatchObject({ error_codes: [900144] });
    const elsewhere = new SpaClient(entra, 'brookvale.example');
    const body = await (await elsewhere.refresh(tokens.refresh_token)).json();
    expect(body).toMatchObject({ error_codes: [50020] });
  });

  test('to another client', async () => {
    const { client, tokens } = await signedIn();
    const { token } = await entra.control('federated-token', {
      subject: catalogueImporter.service?.federatedCredentials[0]?.subject ?? '',
    });
    const response = await client.token(
      {
        grant_type: 'refresh_token',
        client_id: catalogueImporter.id,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: token,
        refresh_token: tokens.refresh_token,
      },
      {},
    );
    expect(await response.json()).toMatchObject({ error_codes: [700003] });
  });

  test('until the person has signed in again', async () => {
    const { client } = await signedIn();
    await entra.control(ines, { interactionRequired: true });
    const again = await client.signIn('Ines');
    expect((await client.refresh(again.refresh_token)).status).toBe(200);
  });
});
