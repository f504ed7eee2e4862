import { Check } from 'lucide-react';
import { Code } from '@/components/ui/code.tsx';
import { describePermission, type Permission } from '@/lib/policy/permissions.ts';

/** What may be done, in words, with the name that the API uses. */
export function PermissionList({ permissions }: { readonly permissions: readonly Permission[] }) {
  return (
    <ul className="grid gap-2 text-sm">
      {permissions.map((permission) => (
        <li key={permission} className="flex gap-2.5">
          <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
          <span className="min-w-0 flex-1">
            You may {describePermission(permission)}{' '}
            <Code className="text-muted">{permission}</Code>
          </span>
        </li>
      ))}
    </ul>
  );
}
