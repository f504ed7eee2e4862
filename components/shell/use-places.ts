'use client';

import { usePathname } from 'next/navigation';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { useReminders } from '@/lib/browser/queries/use-reminders.ts';
import { useWishNews } from '@/lib/browser/queries/use-wish-news.ts';
import { currentDestination, type Destination, destinationsFor } from './navigation.ts';

export type Place = {
  readonly destination: Destination;
  readonly current: boolean;
  /** How many things there wait for an answer. */
  readonly reminders: number;
};

/** The places that the signed-in person may go to; `known` is false until that has been asked. */
export function usePlaces(): { readonly known: boolean; readonly places: readonly Place[] } {
  const { known, may } = usePermissions();
  const reminders: Readonly<Record<string, number>> = {
    '/loans': useReminders().data?.items.length ?? 0,
    '/wishes': useWishNews().data?.items.length ?? 0,
  };
  const current = currentDestination(usePathname());
  const places = destinationsFor(may).map((destination) => ({
    destination,
    current: destination === current,
    reminders: reminders[destination.href] ?? 0,
  }));
  return { known, places };
}
