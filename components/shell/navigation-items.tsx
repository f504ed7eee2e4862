'use client';

import { usePathname } from 'next/navigation';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { useReminders } from '@/lib/browser/queries/use-reminders.ts';
import { useWishNews } from '@/lib/browser/queries/use-wish-news.ts';
import { currentDestination, destinationsFor } from './navigation.ts';
import { NavigationLink } from './navigation-link.tsx';
import { NavigationSkeleton } from './navigation-skeleton.tsx';

/** The places that the signed-in person may go to. */
export function NavigationItems({ className }: { readonly className: string }) {
  const { known, may } = usePermissions();
  const reminders: Readonly<Record<string, number>> = {
    '/loans': useReminders().data?.items.length ?? 0,
    '/wishes': useWishNews().data?.items.length ?? 0,
  };
  const current = currentDestination(usePathname());
  return (
    <ul className={className}>
      {destinationsFor(may).map((destination) => (
        <li key={destination.href}>
          <NavigationLink
            destination={destination}
            current={destination === current}
            reminders={reminders[destination.href] ?? 0}
          />
        </li>
      ))}
      {known ? null : <NavigationSkeleton />}
    </ul>
  );
}
