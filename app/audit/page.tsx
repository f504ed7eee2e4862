import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { DenialList } from '@/components/audit/denial-list.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Audit trail' };

export default function AuditPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="audit.read">
        <DenialList />
      </RequirePermission>
    </Suspense>
  );
}
