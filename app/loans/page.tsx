import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { MyLoans } from '@/components/loans/my-loans.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'My loans' };

export default function LoansPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="loans.borrow">
        <MyLoans />
      </RequirePermission>
    </Suspense>
  );
}
