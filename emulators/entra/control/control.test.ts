import { decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { catalogueImporter } from '../directory.ts';
import { appOrigin, runningEntra } from '../testing/running-entra.ts';
import { SpaClient } from '../testing/spa-client.ts';
import { verified } from '../testing/verified-claims.ts';

const entra = runningEntra();
const username = 'ines.morvane@fernhill.example';
const keysUrl = () => `${entra.origin}/common/discovery/v2.0/keys`;
const publishedIds = async () =>
  (await (await fetch(keysUrl())).json()).keys.map(({ kid }: { kid: string }) => kid);
const accessToken = async (request = {}): Promise<string> =>
  (await entra.control('access-token', { username, ...request })).token ?? '';

describe('keys', () => {
  test('rotate: the new one signs, the old ones stay published', async () => {
    const before = await publishedIds();
    const { current } = await entra.control('keys/rotate');
    expect(before).not.toContain(current);
    expect(await publishedIds()).toEqual([...before, current]);
    expect(decodeProtectedHeader(await accessToken()).kid).toBe(current);
  });

  test('rotate and retire the old ones', async () => {
    const old = await accessToken();
    await entra.control('keys/rotate', { retireOld: true });
    expect(await publishedIds()).toHaveLength(2);
    await expect(verified(entra.origin, old)).rejects.toThrow('no applicable key');
    await verified(entra.origin, await accessToken());
  });

  test('add, use and retire one at a time', async () => {
    const [first] = await publishedIds();
    const { kid } = await entra.control('keys/add');
    expect(decodeProtectedHeader(await accessToken()).kid).toBe(first);
    await expect(entra.control('keys/retire', { kid: first })).rejects.toThrow('409');
    await entra.control('keys/use', { kid });
    await entra.control('keys/retire', { kid: first });
    expect(await publishedIds()).not.toContain(first);
    await expect(entra.control('keys/use', { kid: 'unknown' })).rejects.toThrow('404');
  });
});

describe('faults', () => {
  test('answer a path with a status for a number of requests', async () => {
    await entra.control('faults', {
      path: 'keys',
      status: 503,
      headers: { 'retry-after': '1' },
      times: 2,
    });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await fetch(keysUrl())).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  test('delay an answer', async () => {
    await entra.control('faults', { path: 'keys', delayMs: 150 });
    const before = performance.now();
    expect((await fetch(keysUrl())).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  test('replace an answer', async () => {
    await entra.control('faults', { path: 'keys', body: 'not json' });
    expect(await (await fetch(keysUrl())).text()).toBe('not json');
  });

  test('stay readable for the app, as an outage of Entra would', async () => {
    await entra.control('faults', { path: 'token', status: 503, body: '{}' });
    const response = await new SpaClient(entra).refresh('any');
    expect(response.status).toBe(503);
    expect(response.headers.get('access-control-allow-origin')).toBe(appOrigin);
  });

  test('let a request hang until they are cleared', async () => {
    await entra.control('faults', { path: 'keys', hang: true });
    await expect(fetch(keysUrl(), { signal: AbortSignal.timeout(100) })).rejects.toThrow();
    const waiting = fetch(keysUrl());
    await new Promise((resolve) => setTimeout(resolve, 50));
    await fetch(`${entra.origin}/_control/faults`, { method: 'DELETE' });
    expect((await waiting).status).toBe(200);
  });
});

describe('settings', () => {
  test('fix the lifetime of access tokens', async () => {
    await entra.control('settings', { accessTokenSeconds: 60 });
    const { claims } = await verified(entra.origin, await accessToken());
    expect((claims.exp ?? 0) - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(60);
    const tokens = await new SpaClient(entra).signIn('Ines');
    expect(tokens.expires_in).toBe(60);
  });

  test('shift the clock', async () => {
    await entra.control('settings', { clockOffsetSeconds: -7200, accessTokenSeconds: 3600 });
    await expect(verified(entra.origin, await accessToken())).rejects.toThrow('exp');
  });

  test('refuse what they do not know', async () => {
    await expect(entra.control('settings', { lifetime: 1 })).rejects.toThrow('400');
  });
});

describe('tokens', () => {
  test('a genuine access token without a browser, for a person or for a service', async () => {
    expect((await verified(entra.origin, await accessToken())).claims['roles']).toEqual([
      'Books.Reader',
    ]);
    const { token } = await entra.control('access-token', { client: catalogueImporter.id });
    const { claims } = await verified(entra.origin, token ?? '');
    expect(claims['azp']).toBe(catalogueImporter.id);
  });

  test('with one thing changed', async () => {
    const changed = await accessToken({ claims: { aud: 'other', scp: null } });
    const { claims } = await verified(entra.origin, changed);
    expect(claims.aud).toBe('other');
    expect(claims).not.toHaveProperty('scp');
  });

  test('of a key that is not published', async () => {
    const token = await accessToken({ key: 'foreign' });
    await expect(verified(entra.origin, token)).rejects.toThrow('no applicable key');
    const [kid] = await publishedIds();
    const disguised = await accessToken({ key: 'foreign', header: { kid } });
    await expect(verified(entra.origin, disguised)).rejects.toThrow('signature');
  });

  test('with any header: alg none is unsigned, HS256 is keyed with the public key', async () => {
    const { token: unsigned } = await entra.control('mint', {
      header: { alg: 'none', kid: 'x' },
      claims: { sub: 'anyone' },
    });
    expect(unsigned).toMatch(/^[^.]+\.[^.]+\.$/);
    const { token } = await entra.control('mint', { header: { alg: 'HS256' }, claims: {} });
    expect(decodeProtectedHeader(token ?? '').alg).toBe('HS256');
    expect((token ?? '').split('.')[2]).toHaveLength(43);
  });
});

describe('the endpoint itself', () => {
  test('counts requests by path, without the tenant', async () => {
    await fetch(keysUrl());
    await fetch(`${entra.origin}/fernhill.example/discovery/v2.0/keys`);
    const counters = await (await fetch(`${entra.origin}/_control/counters`)).json();
    expect(counters).toEqual({ 'GET /discovery/v2.0/keys': 2 });
  });

  test('reset brings back the directory, the keys and the clock', async () => {
    const before = await publishedIds();
    await entra.control(`people/${username}`, { roles: [] });
    await entra.control('keys/rotate', { retireOld: true });
    await entra.control('settings', { clockOffsetSeconds: 999_999 });
    await entra.control('reset');
    const { claims } = await verified(entra.origin, await accessToken());
    expect(claims['roles']).toEqual(['Books.Reader']);
    expect(await publishedIds()).toEqual(before);
  });

  test('cannot be used from a page of another origin', async () => {
    const url = `${entra.origin}/_control/reset`;
    const simple = await fetch(url, { method: 'POST', body: '{}' });
    expect(simple.status).toBe(415);
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('tells what was wrong', async () => {
    await expect(entra.control('people/nobody@fernhill.example')).rejects.toThrow('404');
    await expect(entra.control(`people/${username}`, { role: [] })).rejects.toThrow('role');
  });
});
