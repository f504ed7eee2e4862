import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { authorize } from './authorize.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { page } from './page.ts';
import { requireSecretName } from './request-rules.ts';
import type { SecretVersion } from './secret.ts';
import { deletedSecretBundle, secretBundle, secretItem } from './secret-bodies.ts';
import { readSecretSet, readSecretUpdate } from './secret-requests.ts';
import { vaultErrors } from './vault-errors.ts';

/**
 * `/secrets`: https://learn.microsoft.com/rest/api/keyvault/secrets. An expired or not yet valid
 * secret is answered all the same; only a disabled one is not.
 */
export function secretRoutes(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  const { vault } = state;
  app.use('/secrets/:name/*', requireSecretName());

  app.get('/secrets', async (c) => {
    await authorize(state, c.req.header('authorization'), 'readMetadata/action', '');
    const url = new URL(c.req.url);
    const { value, nextLink } = page(vault.list(false), ({ name }) => name.toLowerCase(), url);
    const items = value.flatMap(({ name, versions }) => {
      const current = versions.at(-1);
      return current === undefined ? [] : [secretItem(url.origin, name, current, 'secret')];
    });
    return c.json({ value: items, nextLink });
  });

  app.get('/secrets/:name/versions', async (c) => {
    const name = c.req.param('name');
    await authorize(state, c.req.header('authorization'), 'readMetadata/action', name);
    const url = new URL(c.req.url);
    const versions = [...vault.get(name).versions].sort(byVersion);
    const { value, nextLink } = page(versions, ({ version }) => version, url);
    return c.json({
      value: value.map((version) => secretItem(url.origin, name, version, 'version')),
      nextLink,
    });
  });

  app.get('/secrets/:name/:version?', async (c) => {
    const { name, version = '' } = c.req.param();
    await authorize(state, c.req.header('authorization'), 'getSecret/action', name);
    const found = vault.version(name, version);
    if (!found.enabled) throw vaultErrors.disabled();
    return c.json(secretBundle(new URL(c.req.url).origin, vault.get(name).name, found));
  });

  app.put('/secrets/:name', async (c) => {
    const name = c.req.param('name');
    await authorize(state, c.req.header('authorization'), 'setSecret/action', name);
    const { value, change } = await readSecretSet(c);
    return c.json(secretBundle(new URL(c.req.url).origin, name, vault.set(name, value, change)));
  });

  app.patch('/secrets/:name/:version?', async (c) => {
    const { name, version = '' } = c.req.param();
    await authorize(state, c.req.header('authorization'), 'update/action', name);
    const { value: _, ...answer } = secretBundle(
      new URL(c.req.url).origin,
      name,
      vault.update(name, version, await readSecretUpdate(c)),
    );
    return c.json(answer);
  });

  app.delete('/secrets/:name', async (c) => {
    const name = c.req.param('name');
    await authorize(state, c.req.header('authorization'), 'delete', name);
    return c.json(deletedSecretBundle(new URL(c.req.url).origin, vault.delete(name), true));
  });
  return app;
}

function byVersion(a: SecretVersion, b: SecretVersion): number {
  return a.version < b.version ? -1 : 1;
}
