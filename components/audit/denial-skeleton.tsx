import { Loading } from '@/components/ui/loading.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';

export function DenialSkeleton() {
  return (
    <Loading label="Refusals are loading">
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        {[1, 2, 3, 4, 5].map((key) => (
          <div key={key} className="grid gap-2 px-5 py-5">
            <Skeleton className="h-4 w-4/5" />
            <Skeleton className="h-3.5 w-48" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
