import 'server-only';
import type { Logger } from '@/lib/server/log.ts';
import type { Principal } from './principal.ts';

type Kept = { readonly parent: Logger; readonly child: Logger };

const loggers = new WeakMap<Principal, Kept>();

/**
 * `log` with the ids of a principal in every line. Kept with the principal, which a remembered token
 * gives again: writing the ids once is half of what a line costs.
 */
export function logFor(principal: Principal, parent: Logger): Logger {
  const kept = loggers.get(principal);
  if (kept?.parent === parent) return kept.child;
  const { tenantId: tenant, objectId, clientId: client } = principal;
  const child = parent.child({ tenant, principal: objectId, client });
  loggers.set(principal, { parent, child });
  return child;
}
