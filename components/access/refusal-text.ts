import type { Me } from '@/lib/contract/me.ts';
import { describePermission, type Permission } from '@/lib/policy/permissions.ts';
import { rolesForPeople } from './roles-for-people.ts';

type Refusal = { readonly permission: Permission; readonly me: Me; readonly path: string };

/** What a person pastes into a message to whoever grants roles: plain text, no token, no secret. */
export function refusalText({ permission, me, path }: Refusal): string {
  return [
    `I would like to ${describePermission(permission)} (${permission}), on the page ${path}.`,
    `Roles that would allow it: ${rolesForPeople(permission).join(', ')}`,
    `Roles I have: ${me.roles.join(', ') || 'none'}`,
    `Account: ${me.name} (${me.username ?? 'no sign-in name'})`,
    `Object id: ${me.objectId}`,
    `Tenant id: ${me.tenantId}`,
  ].join('\n');
}
