import { Loading } from '@/components/ui/loading.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { LibraryOverview } from '@/lib/contract/books.ts';

const number = new Intl.NumberFormat('en-GB');
const grid =
  'grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line lg:grid-cols-4';

export function KeyFigures({ overview }: { readonly overview: LibraryOverview }) {
  const figures = [
    ['Books on the shelf', overview.books],
    ['Added in 30 days', overview.addedLast30Days],
    ['Withdrawn', overview.withdrawn],
    ['Refusals in 7 days', overview.refusalsLast7Days],
  ] as const;
  return (
    <dl className={grid}>
      {figures.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse justify-end gap-1 bg-surface p-5">
          <dt className="text-muted text-sm">{name}</dt>
          <dd className="font-display text-4xl font-semibold tabular-nums">
            {number.format(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function KeyFiguresSkeleton() {
  return (
    <Loading label="Key figures are loading">
      <div className={grid}>
        {[1, 2, 3, 4].map((key) => (
          <div key={key} className="grid gap-2 bg-surface p-5">
            <Skeleton className="h-10 w-20" />
            <Skeleton className="h-4 w-28" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
