import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { BookPage } from '@/components/books/book-page.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Book' };

export default function BookViewPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="books.read">
        <BookPage />
      </RequirePermission>
    </Suspense>
  );
}
