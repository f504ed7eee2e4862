import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { WishBoard } from '@/components/wishes/wish-board.tsx';

export const metadata: Metadata = { title: 'Wishes' };

export default function WishesPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="wishes.read">
        <WishBoard />
      </RequirePermission>
    </Suspense>
  );
}
