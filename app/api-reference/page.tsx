import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { ApiReference } from '@/components/api-reference/api-reference.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'API reference' };

export default function ApiReferencePage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="me.read">
        <ApiReference />
      </RequirePermission>
    </Suspense>
  );
}
