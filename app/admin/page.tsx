import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { LibraryOffice } from '@/components/admin/library-office.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Library office' };

export default function AdminPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="library.administer">
        <LibraryOffice />
      </RequirePermission>
    </Suspense>
  );
}
