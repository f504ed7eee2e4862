import { Hono } from 'hono';
import * as z from 'zod';
import { ControlError } from '../entra/control/control-error.ts';
import { parseJson } from '../entra/control/parse-json.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { GcpState } from './gcp-state.ts';
import { GoogleError } from './google-error.ts';

const SecretControl = z.strictObject({
  name: z.string().min(1),
  /** Adds a version. */
  value: z.string().optional(),
  /** Of the version named, or else of the newest one. */
  state: z.enum(['ENABLED', 'DISABLED', 'DESTROYED']).optional(),
  version: z.string().default('latest'),
  deleted: z.literal(true).optional(),
});

const SettingsChange = z.strictObject({
  lifetimeSeconds: z.int().optional(),
  /** The only secrets that the service account may read. */
  readable: z.array(z.string()).optional(),
});

/** Changes secrets, the permission and the lifetime of tokens. */
export function gcpControl(state: GcpState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.post('/secrets', async (c) => {
    const { name, value, state: wanted, version, deleted } = await parseJson(c, SecretControl);
    const added = value === undefined ? undefined : state.secrets.add(name, value);
    if (wanted !== undefined) onSecrets(() => state.secrets.setState(name, version, wanted));
    if (deleted === true) state.secrets.delete(name);
    return c.json({ name, version: added });
  });
  app.post('/settings', async (c) => {
    const { lifetimeSeconds, readable } = await parseJson(c, SettingsChange);
    state.lifetimeSeconds = lifetimeSeconds ?? state.lifetimeSeconds;
    state.readable = readable ?? state.readable;
    return c.body(null, 204);
  });
  return app;
}

function onSecrets(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof GoogleError) throw new ControlError(404, error.message);
    throw error;
  }
}
