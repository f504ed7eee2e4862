import { Hono } from 'hono';
import * as z from 'zod';
import { ControlError } from '../entra/control/control-error.ts';
import { parseJson } from '../entra/control/parse-json.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import { AwsError } from './aws-error.ts';
import type { AwsState } from './aws-state.ts';
import type { WorkloadTokens } from './workload-tokens.ts';

const SecretControl = z.strictObject({
  name: z.string().min(1),
  /** Adds a version with the stage. */
  value: z.string().optional(),
  stage: z.enum(['AWSCURRENT', 'AWSPENDING']).default('AWSCURRENT'),
  deleted: z.boolean().optional(),
});

const SettingsChange = z.strictObject({ lifetimeSeconds: z.int() });
const RoleControl = z.strictObject({ role: z.string(), mayRead: z.boolean() });
const TokenControl = z.strictObject({
  lifetimeSeconds: z.int().default(3600),
  audience: z.string().optional(),
});

/** Changes secrets, roles and lifetimes. */
export function awsControl(state: AwsState, tokens: WorkloadTokens): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.post('/secrets', async (c) => {
    const { name, value, stage, deleted } = await parseJson(c, SecretControl);
    const version = value === undefined ? undefined : state.store.put(name, value, stage);
    if (deleted !== undefined) onStore(() => state.store.mark(name, deleted));
    return c.json({ name, version });
  });
  app.post('/settings', async (c) => {
    const { lifetimeSeconds } = await parseJson(c, SettingsChange);
    state.lifetimeSeconds = lifetimeSeconds;
    return c.json({ lifetimeSeconds });
  });
  app.post('/roles', async (c) => {
    const { role, mayRead } = await parseJson(c, RoleControl);
    const { name } = onStore(() => state.role(role));
    state.roles = state.roles.map((entry) => (entry.name === name ? { ...entry, mayRead } : entry));
    return c.body(null, 204);
  });
  app.post('/workload-tokens', async (c) => {
    const { lifetimeSeconds, audience } = await parseJson(c, TokenControl);
    await tokens.write(lifetimeSeconds, audience);
    return c.body(null, 204);
  });
  return app;
}

function onStore<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof AwsError) throw new ControlError(404, error.message);
    throw error;
  }
}
