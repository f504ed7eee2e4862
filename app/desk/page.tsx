import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { Desk } from '@/components/desk/desk.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Desk' };

export default function DeskPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="loans.manage">
        <Desk />
      </RequirePermission>
    </Suspense>
  );
}
