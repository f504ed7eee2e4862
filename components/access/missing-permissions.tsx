import { Card } from '@/components/ui/card.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { Me } from '@/lib/contract/me.ts';
import { rolesGranting } from '@/lib/policy/grants.ts';
import { describePermission, permissions } from '@/lib/policy/permissions.ts';
import { describeRole } from '@/lib/policy/roles.ts';
import { RoleNames } from './role-names.tsx';

/** What stays shut, and which role would open it. */
export function MissingPermissions({ me }: { readonly me: Me }) {
  const missing = permissions.filter((permission) => !me.permissions.includes(permission));
  if (missing.length === 0) return null;
  return (
    <Section title="What you may not do" hint="And which role would let you.">
      <Card>
        <ul className="divide-y divide-line">
          {missing.map((permission) => (
            <li key={permission} className="grid gap-2 px-5 py-3.5 text-sm">
              <p>You may not {describePermission(permission)}.</p>
              <RoleNames
                roles={rolesGranting(permission).filter(
                  (role) => describeRole(role).heldBy === me.kind,
                )}
              />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
