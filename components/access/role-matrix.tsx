import { PageBody } from '@/components/shell/page-body.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Section } from '@/components/ui/section.tsx';
import { rolesHeldBy } from '@/lib/policy/roles.ts';
import { MatrixTable } from './matrix-table.tsx';
import { RoleCards } from './role-cards.tsx';

const groups = [
  {
    kind: 'person',
    title: 'For people',
    hint: 'Assigned to a person or a group in Microsoft Entra.',
  },
  {
    kind: 'service',
    title: 'For services',
    hint: 'Assigned to an application that calls the API by itself. A person cannot use them.',
  },
] as const;

/** `/access/roles`: the whole policy. A table where there is room, cards where there is not. */
export function RoleMatrix() {
  return (
    <PageBody>
      <PageHeader
        title="Roles"
        lead="Every role of the app and what it unlocks. Pages and the API ask for permissions; this table says who has them."
      />
      {groups.map(({ kind, title, hint }) => (
        <Section key={kind} title={title} hint={hint}>
          <div className="hidden lg:block">
            <MatrixTable roles={rolesHeldBy(kind)} caption={`${title}: role by permission`} />
          </div>
          <div className="lg:hidden">
            <RoleCards roles={rolesHeldBy(kind)} />
          </div>
        </Section>
      ))}
    </PageBody>
  );
}
