'use client';

import Link from 'next/link';
import { bookAddress } from '@/components/books/book-address.ts';
import { LoadMore } from '@/components/shell/load-more.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useKeptRows } from '@/lib/browser/queries/use-imports.ts';

const reasons = {
  changed: 'was changed since',
  'in-use': 'has copies, loans or reservations, or answers a wish',
} as const;

/** What undoing an import left in the catalogue, by name. */
export function KeptRows({ id }: { readonly id: string }) {
  const kept = useKeptRows(id);
  if (kept.isPending) return <Skeleton className="h-10" />;
  if (!kept.data) {
    return <ProblemNotice error={kept.error} onRetry={() => void kept.refetch()} />;
  }
  return (
    <>
      <ul className="grid gap-1 text-sm">
        {kept.data.map(({ row, what, bookId, title, reason }) => (
          <li key={`${what} ${row} ${bookId}`}>
            <Link href={bookAddress(bookId)} className="font-medium underline">
              {title}
            </Link>
            <span className="text-muted">
              {' '}
              (row {row}) {reasons[reason]}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore list={kept} end="These are all of them." />
    </>
  );
}
