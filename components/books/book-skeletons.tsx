import { Loading } from '@/components/ui/loading.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { bookGridStyles } from './book-grid.tsx';

type BookSkeletonProps = { readonly count: number };

export function BookGridSkeleton({ count }: BookSkeletonProps) {
  return (
    <Loading label="Books are loading">
      <div className={bookGridStyles}>
        {places(count).map((place) => (
          <div key={place}>
            <Skeleton className="aspect-2/3 w-full" />
            <Skeleton className="mt-3 h-4 w-4/5" />
            <Skeleton className="mt-2 h-3.5 w-1/2" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

export function BookRowsSkeleton({ count }: BookSkeletonProps) {
  return (
    <Loading label="Books are loading">
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        {places(count).map((place) => (
          <div key={place} className="flex items-center gap-4 px-4 py-3">
            <Skeleton className="h-13.5 w-9" />
            <div className="grid flex-1 gap-2">
              <Skeleton className="h-4 w-1/2" />
              <Skeleton className="h-3.5 w-1/4" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place);
}
