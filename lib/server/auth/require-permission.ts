import 'server-only';
import { allows } from '@/lib/policy/grants.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { permissionMissing } from './permission-missing.ts';
import type { Principal } from './principal.ts';

/**
 * Goes on only for a principal that holds `permission`: the decision of `guard`, for a handler of
 * which a part needs more than the handler itself.
 *
 * @throws {ProblemError} `permission-missing` (403).
 */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (!allows(principal, permission)) throw permissionMissing(principal, permission);
}
