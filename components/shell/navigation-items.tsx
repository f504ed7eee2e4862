'use client';

import { usePathname } from 'next/navigation';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { useReminders } from '@/lib/browser/queries/use-reminders.ts';
import { currentDestination, destinationsFor } from './navigation.ts';
import { NavigationLink } from './navigation-link.tsx';
import { NavigationSkeleton } from './navigation-skeleton.tsx';

/** The places that the signed-in person may go to. */
export function NavigationItems({ className }: { readonly className: string }) {
  const { known, may } = usePermissions();
  const reminders = useReminders().data?.items.length ?? 0;
  const current = currentDestination(usePathname());
  return (
    <ul className={className}>
      {destinationsFor(may).map((destination) => (
        <li key={destination.href}>
          <NavigationLink
            destination={destination}
            current={destination === current}
            reminders={destination.href === '/loans' ? reminders : 0}
          />
        </li>
      ))}
      {known ? null : <NavigationSkeleton />}
    </ul>
  );
}
