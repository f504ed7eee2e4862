import { Loading } from '@/components/ui/loading.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';

/** As high as the plot that comes. */
export function PlotSkeleton() {
  return (
    <Loading label="The plot is loading">
      <Skeleton className="h-70 w-full" />
    </Loading>
  );
}
