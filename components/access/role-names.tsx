import { Badge } from '@/components/ui/badge.tsx';
import { describeRole, isRole } from '@/lib/policy/roles.ts';

type RoleNamesProps = {
  readonly roles: readonly string[];
  /** What to say when there is none. */
  readonly none?: string;
};

/** Roles by their titles, each with its value in Microsoft Entra. */
export function RoleNames({ roles, none = 'none' }: RoleNamesProps) {
  if (roles.length === 0) return <span className="text-muted">{none}</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {roles.map((role) => (
        <li key={role}>
          <Badge>
            {isRole(role) ? describeRole(role).title : 'Unknown'}
            <span className="font-mono font-normal text-muted">{role}</span>
          </Badge>
        </li>
      ))}
    </ul>
  );
}
