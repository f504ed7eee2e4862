import type { Metadata } from 'next';
import { Suspense } from 'react';
import { MyAccess } from '@/components/access/my-access.tsx';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'My access' };

export default function AccessPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="me.read">
        <MyAccess />
      </RequirePermission>
    </Suspense>
  );
}
