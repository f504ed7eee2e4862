import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { RoleMatrix } from '@/components/access/role-matrix.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Roles' };

export default function RolesPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="access.read">
        <RoleMatrix />
      </RequirePermission>
    </Suspense>
  );
}
