import type { WishQuery, WishState } from '@/lib/contract/wishes.ts';

type WishFilter = Pick<WishQuery, 'state' | 'whose' | 'sort'>;

/** What the list can be narrowed to, in the order of the filter: the address has the first word. */
export const shows = [
  ['', 'Open'],
  ['coming', 'Ordered'],
  ['planned', 'Planned'],
  ['bought', 'Bought'],
  ['declined', 'Declined'],
  ['all', 'All'],
  ['mine', 'Yours'],
] as const;

const states: Readonly<Record<string, WishState | 'any'>> = {
  coming: 'ordered',
  planned: 'planned',
  bought: 'bought',
  declined: 'declined',
  all: 'any',
  mine: 'any',
};

/** The filter that an address means; words it does not know mean the usual list. */
export function readFilter(show: string, sort: string): WishFilter {
  return {
    state: states[show] ?? 'open',
    whose: show === 'mine' ? 'mine' : 'everyone',
    sort: sort === 'newest' ? 'newest' : 'votes',
  };
}
