import { Skeleton } from '@/components/ui/skeleton.tsx';
import { NavigationSkeleton } from './navigation-skeleton.tsx';
import { Wordmark } from './wordmark.tsx';

/** The frame before it is known who is there, for someone who signed in here before. */
export const FrameSkeleton = { Side, Bar };

function Side() {
  return (
    <div className="flex h-full flex-col gap-6 px-2 py-4 xl:px-4">
      <div className="grid justify-center xl:justify-start xl:px-3">
        <Wordmark narrow />
      </div>
      <ul className="grid gap-1">
        <NavigationSkeleton />
      </ul>
    </div>
  );
}

function Bar() {
  return (
    <div className="page-column returning-only flex h-16 items-center gap-4">
      <div className="md:hidden">
        <Wordmark />
      </div>
      <Skeleton className="ml-auto h-10 w-10 rounded-full" />
    </div>
  );
}
