'use client';

import { NavigationItems } from './navigation-items.tsx';

/** Below 768 px: the same places within reach of a thumb. */
export function BottomNavigation() {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface px-2 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] md:hidden"
    >
      <NavigationItems className="mx-auto grid max-w-lg auto-cols-[minmax(3.25rem,1fr)] grid-flow-col gap-1 overflow-x-auto" />
    </nav>
  );
}
