import { rolesGranting } from '@/lib/policy/grants.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { describeRole, type Role } from '@/lib/policy/roles.ts';

/** The roles that a person can ask for to get this permission: those of services are of no use to them. */
export function rolesForPeople(permission: Permission): readonly Role[] {
  return rolesGranting(permission).filter((role) => describeRole(role).heldBy === 'person');
}
