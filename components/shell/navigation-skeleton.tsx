import { Skeleton } from '@/components/ui/skeleton.tsx';

export function NavigationSkeleton() {
  return [1, 2, 3].map((key) => (
    <li key={key} aria-hidden className="px-1 py-1">
      <Skeleton className="h-10 w-full" />
    </li>
  ));
}
