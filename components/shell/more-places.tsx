'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import { navigationItem, ReminderCount } from './navigation-link.tsx';
import type { Place } from './use-places.ts';

/** The button at the end of the bar and the sheet with the other places. */
export function MorePlaces({ places }: { readonly places: readonly Place[] }) {
  const [open, setOpen] = useState(false);
  const reminders = places.reduce((sum, place) => sum + place.reminders, 0);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={places.some(({ current }) => current) ? 'true' : undefined}
        onClick={() => setOpen(true)}
        className={`${navigationItem} w-full`}
      >
        <Ellipsis aria-hidden className="size-5" />
        <span className="font-medium text-[0.6875rem]/4">More</span>
        {reminders > 0 ? <ReminderCount count={reminders} /> : null}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="More places">
        <ul className="grid gap-1">
          {places.map(({ destination: { href, label, icon: Icon }, current }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                onClick={() => setOpen(false)}
                className="flex min-h-12 items-center gap-4 rounded-lg px-3 font-medium hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:text-accent-strong"
              >
                <Icon aria-hidden className="size-5" />
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
