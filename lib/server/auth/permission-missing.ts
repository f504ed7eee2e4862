import 'server-only';
import { rolesGranting } from '@/lib/policy/grants.ts';
import { describePermission, type Permission } from '@/lib/policy/permissions.ts';
import { describeRole } from '@/lib/policy/roles.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import type { Principal } from './principal.ts';

/** The refusal that explains itself: what was asked, what is held, and what would open it. */
export function permissionMissing(principal: Principal, permission: Permission): ProblemError {
  const suited = rolesGranting(permission).filter(
    (role) => describeRole(role).heldBy === principal.kind,
  );
  const held = principal.roles.length === 0 ? 'no role' : principal.roles.join(', ');
  const wayIn = suited.length === 0 ? 'No role grants it' : `Granted by: ${suited.join(', ')}`;
  return new ProblemError(
    'permission-missing',
    `You may not ${describePermission(permission)}. You hold ${held}. ${wayIn}.`,
    { permission },
  );
}
