import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { page } from './page.ts';
import { requireRole } from './require-role.ts';
import type { SecretVersion } from './secret.ts';
import { secretBundle, secretItem } from './secret-bodies.ts';
import { vaultErrors } from './vault-errors.ts';

/**
 * `GET /secrets…`: https://learn.microsoft.com/rest/api/keyvault/secrets. An expired or not yet valid
 * secret is answered all the same; only a disabled one is not.
 */
export function readSecretRoutes(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  const { vault } = state;

  app.get('/secrets', requireRole(state, 'readMetadata/action'), (c) => {
    const url = new URL(c.req.url);
    const { value, nextLink } = page(vault.list(false), ({ name }) => name.toLowerCase(), url);
    const items = value.flatMap(({ name, versions }) => {
      const current = versions.at(-1);
      return current === undefined ? [] : [secretItem(url.origin, name, current, 'secret')];
    });
    return c.json({ value: items, nextLink });
  });

  app.get('/secrets/:name/versions', requireRole(state, 'readMetadata/action'), (c) => {
    const name = c.req.param('name');
    const url = new URL(c.req.url);
    const versions = [...vault.get(name).versions].sort(byVersion);
    const { value, nextLink } = page(versions, ({ version }) => version, url);
    const items = value.map((version) => secretItem(url.origin, name, version, 'version'));
    return c.json({ value: items, nextLink });
  });

  app.get('/secrets/:name/:version?', requireRole(state, 'getSecret/action'), (c) => {
    const { name, version = '' } = c.req.param();
    const found = vault.version(name, version);
    if (!found.enabled) throw vaultErrors.disabled();
    return c.json(secretBundle(new URL(c.req.url).origin, vault.get(name).name, found));
  });
  return app;
}

function byVersion(a: SecretVersion, b: SecretVersion): number {
  return a.version < b.version ? -1 : 1;
}
