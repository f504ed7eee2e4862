import { Loading } from '@/components/ui/loading.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';

export function WishListSkeleton() {
  return (
    <Loading label="Wishes are loading">
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        {[1, 2, 3, 4, 5].map((key) => (
          <div key={key} className="flex items-start gap-4 px-4 py-4">
            <Skeleton className="h-14 w-14" />
            <div className="grid flex-1 gap-2">
              <Skeleton className="h-4 w-1/2" />
              <Skeleton className="h-3.5 w-1/4" />
              <Skeleton className="h-3.5 w-3/4" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
