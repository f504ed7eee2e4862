import { Loading } from '@/components/ui/loading.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';

/** A page whose shape is not known yet. */
export function PageSkeleton() {
  return (
    <div className="page-column py-8 md:py-10">
      <Loading label="The page is loading">
        <div className="grid grid-cols-1 gap-4">
          <Skeleton className="h-10 w-64 max-w-full" />
          <Skeleton className="h-5 w-96 max-w-full" />
          <Skeleton className="mt-6 h-48 w-full" />
          <Skeleton className="h-48 w-full" />
        </div>
      </Loading>
    </div>
  );
}
