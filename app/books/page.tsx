import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequirePermission } from '@/components/access/require-permission.tsx';
import { BookList } from '@/components/books/book-list.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';

export const metadata: Metadata = { title: 'Books' };

export default function BooksPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <RequirePermission permission="books.read">
        <BookList />
      </RequirePermission>
    </Suspense>
  );
}
