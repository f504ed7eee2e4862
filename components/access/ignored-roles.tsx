import { Code } from '@/components/ui/code.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { explainIgnoredRole } from './explain-ignored-role.ts';

/** Roles of the token that count for nothing here, each with the reason. */
export function IgnoredRoles({ roles }: { readonly roles: readonly string[] }) {
  if (roles.length === 0) return null;
  return (
    <Notice tone="warning" title="In your token, but not accepted">
      <ul className="grid gap-1">
        {roles.map((role) => (
          <li key={role}>
            <Code>{role}</Code>: {explainIgnoredRole(role)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
