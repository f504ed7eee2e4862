import type { Me } from '@/lib/contract/me.ts';
import { describeRole, rolesHeldBy } from '@/lib/policy/roles.ts';

/** A message that someone without a role can send to whoever grants roles. */
export function roleRequestText(me: Me): string {
  return [
    'Please give me a role in Keyless, our lending library. These exist:',
    ...rolesHeldBy('person').map((role) => `- ${role}: ${describeRole(role).description}`),
    `My account: ${me.name} (${me.username ?? 'no sign-in name'})`,
    `Object id: ${me.objectId}`,
    `Tenant id: ${me.tenantId}`,
  ].join('\n');
}
