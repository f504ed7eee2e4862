import { describe, expect, test } from 'vitest';
import { api, brookvale, fernhill, legacyApi, spa } from '../directory.ts';
import { runningEntra } from '../testing/running-entra.ts';
import { apiScope, SpaClient } from '../testing/spa-client.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();

async function accessToken(name: string, scope = apiScope, tenant: string = fernhill.id) {
  const { access_token } = await new SpaClient(entra, tenant).signIn(name, { scope });
  return verified(entra.origin, access_token);
}

describe('a v2 token of a person', () => {
  test('has exactly the claims of Entra', async () => {
    const { claims, header } = await accessToken('Priya');
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
    expect(Object.keys(claims).sort()).toEqual(
      'aio aud azp azpacr exp iat iss name nbf oid preferred_username rh roles scp sub tid uti ver'.split(
        ' ',
      ),
    );
    expect(claims).toMatchObject({
      aud: api.id,
      azp: spa.id,
      azpacr: '0',
      iss: `${entra.origin}/${fernhill.id}/v2.0`,
      roles: ['Books.Admin'],
      scp: 'access_as_user',
    });
  });

  test('is dated back five minutes', async () => {
    const { claims } = await accessToken('Priya');
    const now = Math.floor(Date.now() / 1000);
    expect(claims.iat).toBe(claims.nbf);
    expect(now - (claims.iat ?? 0)).toBeGreaterThanOrEqual(300);
    expect(now - (claims.iat ?? 0)).toBeLessThan(310);
  });

  test('has no roles for a person without any, and all of them for several', async () => {
    expect((await accessToken('Nora')).claims).not.toHaveProperty('roles');
    const { claims } = await accessToken('Maximiliane');
    expect(claims['roles']).toEqual(['Books.Librarian', 'Access.Admin', 'Audit.Reader']);
  });

  test('comes from the tenant of the person', async () => {
    const { claims } = await accessToken('Sofia', apiScope, 'organizations');
    expect(claims).toMatchObject({
      tid: brookvale.id,
      iss: `${entra.origin}/${brookvale.id}/v2.0`,
    });
  });
});

describe('sub', () => {
  test('is stable for one API and differs at another', async () => {
    const first = await accessToken('Ines');
    const again = await accessToken('Ines');
    const other = await accessToken('Ines', `api://${legacyApi.id}/access_as_user`);
    expect(again.claims.sub).toBe(first.claims.sub);
    expect(other.claims.sub).not.toBe(first.claims.sub);
    expect(other.claims['oid']).toBe(first.claims['oid']);
  });
});

describe('a v1 token of a person', () => {
  test('has the claims of v1, whatever endpoint was used', async () => {
    const { claims } = await accessToken('Priya', 'https://fernhill.example/library/.default');
    expect(Object.keys(claims).sort()).toEqual(
      'acr aio amr appid appidacr aud exp family_name given_name iat ipaddr iss name nbf oid rh roles scp sub tid unique_name upn uti ver'.split(
        ' ',
      ),
    );
    expect(claims).toMatchObject({
      aud: 'https://fernhill.example/library',
      iss: `${entra.origin}/${fernhill.id}/`,
      appid: spa.id,
      ver: '1.0',
      upn: 'priya.sundaresh@fernhill.example',
    });
  });

  test('of a guest has no upn', async () => {
    const { claims } = await accessToken('Pavel', `api://${legacyApi.id}/access_as_user`);
    expect(claims).not.toHaveProperty('upn');
    expect(claims).toMatchObject({ email: 'pavel.dvorenko@brookvale.example' });
  });
});

describe('groups', () => {
  test('are listed up to 200', async () => {
    expect((await accessToken('Ines')).claims['groups']).toHaveLength(3);
    await entra.control('people/ines.morvane@fernhill.example', { groups: 200 });
    expect((await accessToken('Ines')).claims['groups']).toHaveLength(200);
  });

  test('are replaced by a source above 200', async () => {
    const { claims } = await accessToken('Amara');
    expect(claims).not.toHaveProperty('groups');
    expect(claims['_claim_names']).toEqual({ groups: 'src1' });
    expect(claims['_claim_sources']).toEqual({
      src1: {
        endpoint: `https://graph.windows.net/${fernhill.id}/users/${claims['oid']}/getMemberObjects`,
      },
    });
  });
});
