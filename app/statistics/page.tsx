import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { StatisticsPage } from '@/components/statistics/statistics-page.tsx';

export const metadata: Metadata = { title: 'Statistics' };

export default function Statistics() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="statistics.read">
        <StatisticsPage />
      </RequirePermission>
    </Suspense>
  );
}
