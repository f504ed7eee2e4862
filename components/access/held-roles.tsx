import { Card } from '@/components/ui/card.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { Me } from '@/lib/contract/me.ts';
import { isRole } from '@/lib/policy/roles.ts';
import { IgnoredRoles } from './ignored-roles.tsx';
import { RoleCard } from './role-card.tsx';

/** The accepted roles, each with what it unlocks. */
export function HeldRoles({ me }: { readonly me: Me }) {
  const held = me.roles.filter(isRole);
  return (
    <Section
      title="Your roles"
      hint="Assigned to you in Microsoft Entra as app roles of this app, and carried by your token in its “roles” claim. Everyone who signs in may also see their own access."
    >
      {held.map((role) => (
        <RoleCard key={role} role={role} />
      ))}
      {held.length === 0 ? (
        <Card className="border-dashed p-6 text-muted">
          None yet. Ask whoever looks after accounts in your organisation, then refresh your access.
        </Card>
      ) : null}
      <IgnoredRoles roles={me.ignoredRoles} />
    </Section>
  );
}
