'use client';

import { NavigationItems } from './navigation-items.tsx';
import { Wordmark } from './wordmark.tsx';

/** From 768 px: a rail of icons, and from 1280 px a sidebar with words. */
export function SideNavigation() {
  return (
    <section aria-label="Keyless" className="grid h-full content-start gap-6 px-2 py-4 xl:px-4">
      <div className="grid justify-center xl:justify-start xl:px-3">
        <Wordmark narrow />
      </div>
      <nav aria-label="Main">
        <NavigationItems className="grid gap-1" />
      </nav>
    </section>
  );
}
