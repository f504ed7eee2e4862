import { Check, Minus } from 'lucide-react';
import { Fragment } from 'react';
import { Code } from '@/components/ui/code.tsx';
import { permissionsOf } from '@/lib/policy/grants.ts';
import { describePermission, permissions } from '@/lib/policy/permissions.ts';
import { describeRole, type Role } from '@/lib/policy/roles.ts';

type MatrixTableProps = { readonly roles: readonly Role[]; readonly caption: string };

/** Permissions down, roles across: a reader looks for what they want to do. */
export function MatrixTable({ roles, caption }: MatrixTableProps) {
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            <th scope="col" className="px-5 py-4 text-left font-medium text-muted">
              You may …
            </th>
            {roles.map((role) => (
              <th key={role} scope="col" className="px-3 py-4 text-center font-semibold">
                {describeRole(role).title}
                <RoleValue role={role} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {permissions
            .filter((one) => roles.some((role) => unlocks(role, one)))
            .map((permission) => (
              <tr key={permission} className="hover:bg-paper">
                <th scope="row" className="px-5 py-3 text-left font-normal">
                  {describePermission(permission)}
                  <Code className="block text-muted text-xs">{permission}</Code>
                </th>
                {roles.map((role) => (
                  <td key={role} className="px-3 py-3 text-center">
                    <Mark granted={unlocks(role, permission)} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function unlocks(role: Role, permission: (typeof permissions)[number]): boolean {
  const { heldBy } = describeRole(role);
  return permissionsOf({ kind: heldBy, roles: [role] }).has(permission);
}

/** May break at the dot, and only there. */
function RoleValue({ role }: { readonly role: Role }) {
  return (
    <code className="block font-mono font-normal text-[0.6875rem]/4 text-muted">
      {role.split('.').map((part, index) => (
        <Fragment key={part}>
          {index > 0 ? '.' : null}
          {index > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function Mark({ granted }: { readonly granted: boolean }) {
  return granted ? (
    <>
      <Check aria-hidden className="mx-auto size-4.5 text-accent" strokeWidth={2.5} />
      <span className="sr-only">yes</span>
    </>
  ) : (
    <>
      <Minus aria-hidden className="mx-auto size-4 text-line-strong" />
      <span className="sr-only">no</span>
    </>
  );
}
