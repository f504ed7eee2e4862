import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { PlatformPage } from '@/components/platform/platform-page.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Platform' };

export default function PlatformAddress() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="platform.read">
        <PlatformPage />
      </RequirePermission>
    </Suspense>
  );
}
