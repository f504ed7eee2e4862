import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { controlRoutes } from '../http/control-routes.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import { injectFaults } from '../http/inject-faults.ts';
import { challenge } from './authorize.ts';
import { deletedSecretRoutes } from './deleted-secret-routes.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { readSecretRoutes } from './read-secret-routes.ts';
import { requireApiVersion, requireSecretName, requireToken } from './request-rules.ts';
import { vaultControl } from './vault-control.ts';
import { VaultError } from './vault-errors.ts';
import { writeSecretRoutes } from './write-secret-routes.ts';

/** The emulator's HTTP interface; `state` is everything it remembers. */
export function keyVaultApp(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use(async (c, next) => {
    await next();
    c.header('x-ms-request-id', randomUUID());
    c.header('x-ms-keyvault-region', 'westeurope');
    c.header('cache-control', 'no-cache');
  });
  app.use(injectFaults(state.emulator));
  app.use(requireToken());
  app.use(requireApiVersion());
  app.use('/secrets/:name/*', requireSecretName());
  app.use('/deletedsecrets/:name/*', requireSecretName());
  app.route('/', readSecretRoutes(state));
  app.route('/', writeSecretRoutes(state));
  app.route('/', deletedSecretRoutes(state));
  app.onError((error, c) => {
    if (!(error instanceof VaultError)) throw error;
    const headers = error.status === 401 ? { 'www-authenticate': challenge } : {};
    return c.json(error.body, error.status, headers);
  });
  return app;
}

/** `/_control/*`, which needs no token and speaks plain http. */
export function keyVaultControlApp(state: KeyVaultState): Hono<EmulatorEnv> {
  return controlRoutes(state.emulator, vaultControl(state));
}
