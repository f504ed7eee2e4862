import type { MiddlewareHandler } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { authorize } from './authorize.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import type { SecretAction } from './roles.ts';

/** Lets a request pass whose principal has a role that grants the action on the secret it names. */
export function requireRole(
  state: KeyVaultState,
  action: SecretAction,
): MiddlewareHandler<EmulatorEnv> {
  return async (c, next) => {
    await authorize(state, c.req.header('authorization'), action, c.req.param('name') ?? '');
    return next();
  };
}
