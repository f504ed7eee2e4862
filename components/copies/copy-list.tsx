'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Loading } from '@/components/ui/loading.tsx';
import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { useCopies } from '@/lib/browser/queries/use-copies.ts';
import type { Book } from '@/lib/contract/books.ts';
import { AddCopy } from './add-copy.tsx';
import { CopyEntry } from './copy-entry.tsx';

type CopyListProps = { readonly book: Pick<Book, 'id' | 'title'> };

/** The copies of a book one by one, for those who look after them. */
export function CopyList({ book }: CopyListProps) {
  return useCan('copies.manage') ? <Copies book={book} /> : null;
}

function Copies({ book }: CopyListProps) {
  const copies = useCopies(book.id);
  return (
    <Section title="Each copy" action={<AddCopy book={book} />} className="max-w-xl print:hidden">
      {copies.isPending ? (
        <Loading label="The list of copies is loading">
          <Skeleton className="h-16 w-full" />
        </Loading>
      ) : null}
      {copies.error && !copies.data ? (
        <ProblemNotice error={copies.error} onRetry={() => void copies.refetch()} />
      ) : null}
      {copies.data?.items.length ? (
        <RowList>
          {copies.data.items.map((copy) => (
            <CopyEntry key={copy.id} copy={copy} />
          ))}
        </RowList>
      ) : null}
    </Section>
  );
}
