import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { requireRole } from './require-role.ts';
import { deletedSecretBundle, secretBundle, secretProperties } from './secret-bodies.ts';
import { readSecretSet, readSecretUpdate } from './secret-requests.ts';

/** `PUT`, `PATCH` and `DELETE /secrets…`: https://learn.microsoft.com/rest/api/keyvault/secrets */
export function writeSecretRoutes(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  const { vault } = state;

  app.put('/secrets/:name', requireRole(state, 'setSecret/action'), async (c) => {
    const name = c.req.param('name');
    const { value, change } = await readSecretSet(c);
    return c.json(secretBundle(new URL(c.req.url).origin, name, vault.set(name, value, change)));
  });

  app.patch('/secrets/:name/:version?', requireRole(state, 'update/action'), async (c) => {
    const { name, version = '' } = c.req.param();
    const updated = vault.update(name, version, await readSecretUpdate(c));
    return c.json(secretProperties(new URL(c.req.url).origin, name, updated));
  });

  app.delete('/secrets/:name', requireRole(state, 'delete'), (c) => {
    const deleted = vault.delete(c.req.param('name'));
    return c.json(deletedSecretBundle(new URL(c.req.url).origin, deleted, true));
  });
  return app;
}
