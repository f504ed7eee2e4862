import { Card } from '@/components/ui/card.tsx';
import { Code } from '@/components/ui/code.tsx';
import { permissionsGrantedBy } from '@/lib/policy/grants.ts';
import { describeRole, type Role } from '@/lib/policy/roles.ts';
import { PermissionList } from './permission-list.tsx';

export function RoleCard({ role }: { readonly role: Role }) {
  const { title, description } = describeRole(role);
  return (
    <Card className="grid content-start gap-4 p-5">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="font-semibold text-base">{title}</h3>
          <Code className="text-muted">{role}</Code>
        </div>
        <p className="mt-1 text-muted text-sm">{description}</p>
      </div>
      <PermissionList permissions={permissionsGrantedBy(role)} />
    </Card>
  );
}
