import { Hono } from 'hono';
import * as z from 'zod';
import { ControlError } from '../entra/control/control-error.ts';
import { parseJson } from '../entra/control/parse-json.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import { systemAssigned, userAssignedIdentities } from '../identity/identities.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { VaultRole } from './roles.ts';
import type { SecretChange, SecretVersion } from './secret.ts';
import { VaultError } from './vault-errors.ts';

const SecretControl = z.strictObject({
  name: z.string().min(1),
  /** Adds a version; without it the current one changes. */
  value: z.string().optional(),
  enabled: z.boolean().optional(),
  /** From now on; negative is in the past. */
  expiresInSeconds: z.int().optional(),
  notBeforeInSeconds: z.int().optional(),
  contentType: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  deleted: z.boolean().optional(),
});

const RoleControl = z.strictObject({
  /** Name, client id or object id of a managed identity. */
  principal: z.string(),
  /** All that it has from now on. */
  roles: z.array(VaultRole),
});

/** Changes secrets and role assignments without a token. */
export function vaultControl(state: KeyVaultState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.post('/secrets', async (c) => {
    const request = await parseJson(c, SecretControl);
    const { version } = onVault(() => applyControl(state, request));
    return c.json({ name: request.name, version });
  });
  app.post('/roles', async (c) => {
    const { principal, roles } = await parseJson(c, RoleControl);
    state.roles = { ...state.roles, [principalIdOf(principal)]: roles };
    return c.body(null, 204);
  });
  return app;
}

function applyControl(
  { vault, issuer }: KeyVaultState,
  request: z.infer<typeof SecretControl>,
): SecretVersion {
  const { name, value, deleted, expiresInSeconds, notBeforeInSeconds, ...rest } = request;
  const now = issuer.clock.now();
  const change: SecretChange = {
    ...rest,
    ...(expiresInSeconds === undefined ? {} : { expires: now + expiresInSeconds }),
    ...(notBeforeInSeconds === undefined ? {} : { notBefore: now + notBeforeInSeconds }),
  };
  if (deleted === false) vault.recover(name);
  const version =
    value === undefined ? vault.update(name, '', change) : vault.set(name, value, change);
  if (deleted === true) vault.delete(name);
  return version;
}

function onVault<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    throw new ControlError(error.status === 409 ? 409 : 404, error.message);
  }
}

function principalIdOf(named: string): string {
  const found = [systemAssigned, ...userAssignedIdentities].find(
    ({ name, clientId, principalId }) => [name, clientId, principalId].includes(named),
  );
  if (found === undefined) throw new ControlError(404, `no managed identity ${named}`);
  return found.principalId;
}
