'use client';

import { NavigationLink } from './navigation-link.tsx';
import { NavigationSkeleton } from './navigation-skeleton.tsx';
import { usePlaces } from './use-places.ts';
import { Wordmark } from './wordmark.tsx';

/** From 768 px: a rail of icons, and from 1280 px a sidebar with words. */
export function SideNavigation() {
  const { known, places } = usePlaces();
  return (
    <section
      aria-label="Keyless"
      className="grid h-full content-start gap-6 overflow-y-auto px-2 py-4 xl:px-4"
    >
      <div className="grid justify-center xl:justify-start xl:px-3">
        <Wordmark narrow />
      </div>
      <nav aria-label="Main">
        <ul className="grid gap-1">
          {places.map((place) => (
            <li key={place.destination.href}>
              <NavigationLink {...place} />
            </li>
          ))}
          {known ? null : <NavigationSkeleton />}
        </ul>
      </nav>
    </section>
  );
}
