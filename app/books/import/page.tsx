import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { ImportBooks } from '@/components/imports/import-books.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Import books' };

export default function ImportPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="books.import">
        <ImportBooks />
      </RequirePermission>
    </Suspense>
  );
}
