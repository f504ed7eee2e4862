import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { page } from './page.ts';
import { requireRole } from './require-role.ts';
import { deletedSecretBundle, secretProperties } from './secret-bodies.ts';

/** `/deletedsecrets`: soft delete is always on, as in every new vault. */
export function deletedSecretRoutes(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  const { vault } = state;

  app.get('/deletedsecrets', requireRole(state, 'readMetadata/action'), (c) => {
    const url = new URL(c.req.url);
    const { value, nextLink } = page(vault.list(true), ({ name }) => name.toLowerCase(), url);
    const items = value.map((secret) => deletedSecretBundle(url.origin, secret, false));
    return c.json({ value: items, nextLink });
  });

  app.get('/deletedsecrets/:name', requireRole(state, 'readMetadata/action'), (c) => {
    const deleted = vault.getDeleted(c.req.param('name'));
    return c.json(deletedSecretBundle(new URL(c.req.url).origin, deleted, true));
  });

  app.post('/deletedsecrets/:name/recover', requireRole(state, 'recover/action'), (c) => {
    const { name } = vault.recover(c.req.param('name'));
    const current = vault.version(name, '');
    return c.json(secretProperties(new URL(c.req.url).origin, name, current));
  });

  app.delete('/deletedsecrets/:name', requireRole(state, 'purge/action'), (c) => {
    vault.purge(c.req.param('name'));
    return c.body(null, 204);
  });
  return app;
}
