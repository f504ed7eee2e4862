import type { Role } from '@/lib/policy/roles.ts';
import { RoleCard } from './role-card.tsx';

export function RoleCards({ roles }: { readonly roles: readonly Role[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {roles.map((role) => (
        <li key={role} className="grid">
          <RoleCard role={role} />
        </li>
      ))}
    </ul>
  );
}
