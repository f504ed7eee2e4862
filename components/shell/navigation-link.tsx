'use client';

import Link from 'next/link';
import type { Place } from './use-places.ts';

/** Class names of an entry of the bar, the rail and the sidebar. */
export const navigationItem =
  'relative grid min-h-12 place-items-center content-center gap-0.5 rounded-lg px-1 py-1.5 text-muted ' +
  'transition-colors hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft ' +
  'aria-[current]:text-accent-strong xl:flex xl:min-h-10 xl:place-items-stretch xl:items-center ' +
  'xl:justify-start xl:gap-3 xl:px-3';

/** Icon above a short word; beside the full label once the sidebar is wide. */
export function NavigationLink({ destination, current, reminders }: Place) {
  const { href, label, short, icon: Icon } = destination;
  return (
    <Link href={href} aria-current={current ? 'page' : undefined} className={navigationItem}>
      <Icon aria-hidden className="size-5 xl:size-4.5" />
      <span className="text-[0.6875rem]/4 font-medium xl:hidden">{short}</span>
      <span className="hidden text-sm font-medium xl:inline">{label}</span>
      {reminders > 0 ? <ReminderCount count={reminders} /> : null}
    </Link>
  );
}

export function ReminderCount({ count }: { readonly count: number }) {
  return (
    <span className="absolute top-0.5 left-1/2 ml-2 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-danger px-1 font-semibold text-[0.6875rem]/4 text-paper tabular-nums xl:static xl:ml-auto">
      {count}
      <span className="sr-only"> {count === 1 ? 'reminder' : 'reminders'}</span>
    </span>
  );
}
