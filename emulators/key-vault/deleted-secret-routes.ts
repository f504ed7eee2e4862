import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { authorize } from './authorize.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { page } from './page.ts';
import { requireSecretName } from './request-rules.ts';
import { deletedSecretBundle, secretBundle } from './secret-bodies.ts';

/** `/deletedsecrets`: soft delete is always on, as in every new vault. */
export function deletedSecretRoutes(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  const { vault } = state;
  app.use('/deletedsecrets/:name/*', requireSecretName());

  app.get('/deletedsecrets', async (c) => {
    await authorize(state, c.req.header('authorization'), 'readMetadata/action', '');
    const url = new URL(c.req.url);
    const { value, nextLink } = page(vault.list(true), ({ name }) => name.toLowerCase(), url);
    return c.json({
      value: value.map((secret) => deletedSecretBundle(url.origin, secret, false)),
      nextLink,
    });
  });

  app.get('/deletedsecrets/:name', async (c) => {
    const name = c.req.param('name');
    await authorize(state, c.req.header('authorization'), 'readMetadata/action', name);
    return c.json(deletedSecretBundle(new URL(c.req.url).origin, vault.getDeleted(name), true));
  });

  app.post('/deletedsecrets/:name/recover', async (c) => {
    const name = c.req.param('name');
    await authorize(state, c.req.header('authorization'), 'recover/action', name);
    vault.recover(name);
    const { value: _, ...answer } = secretBundle(
      new URL(c.req.url).origin,
      name,
      vault.version(name, ''),
    );
    return c.json(answer);
  });

  app.delete('/deletedsecrets/:name', async (c) => {
    const name = c.req.param('name');
    await authorize(state, c.req.header('authorization'), 'purge/action', name);
    vault.purge(name);
    return c.body(null, 204);
  });
  return app;
}
