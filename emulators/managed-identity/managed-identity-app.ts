import { Hono } from 'hono';
import { parseJson } from '../entra/control/parse-json.ts';
import { controlRoutes } from '../http/control-routes.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import { injectFaults } from '../http/inject-faults.ts';
import { appServiceRoutes } from './app-service-routes.ts';
import { imdsRoutes } from './imds-routes.ts';
import type { ManagedIdentityState } from './managed-identity-state.ts';
import { SettingsChange } from './settings.ts';

/** The emulator's HTTP interface; `state` is everything it remembers. */
export function managedIdentityApp(state: ManagedIdentityState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use(injectFaults(state.emulator));
  app.route('/', controlRoutes(state.emulator, settingsRoutes(state)));
  app.get('/discovery/keys', (c) => c.json(state.issuer.keySet()));
  app.route('/', appServiceRoutes(state));
  app.route('/', imdsRoutes(state));
  return app;
}

function settingsRoutes(state: ManagedIdentityState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.post('/settings', async (c) => {
    const change = await parseJson(c, SettingsChange);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    state.settings = { ...state.settings, ...Object.fromEntries(given) };
    return c.json(state.settings);
  });
  return app;
}
