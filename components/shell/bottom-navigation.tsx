'use client';

import { MorePlaces } from './more-places.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { NavigationSkeleton } from './navigation-skeleton.tsx';
import { usePlaces } from './use-places.ts';

/** As many as the narrowest screens show with room for a thumb each (320 px). */
const mostInBar = 5;

/** Below 768 px: the same places within reach of a thumb; those for which there is no room on a sheet. */
export function BottomNavigation() {
  const { known, places } = usePlaces();
  const inBar = places.length > mostInBar ? mostInBar - 1 : places.length;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface px-2 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] md:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col gap-1">
        {places.slice(0, inBar).map((place) => (
          <li key={place.destination.href}>
            <NavigationLink {...place} />
          </li>
        ))}
        {inBar < places.length ? (
          <li>
            <MorePlaces places={places.slice(inBar)} />
          </li>
        ) : null}
        {known ? null : <NavigationSkeleton />}
      </ul>
    </nav>
  );
}
