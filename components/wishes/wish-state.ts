import type { Wish, WishState } from '@/lib/contract/wishes.ts';

export const stateNames: Readonly<Record<WishState, string>> = {
  open: 'Open',
  planned: 'Planned',
  ordered: 'Ordered',
  bought: 'Bought',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

export const stateTones = {
  open: 'plain',
  planned: 'warning',
  ordered: 'warning',
  bought: 'accent',
  declined: 'danger',
  withdrawn: 'plain',
} as const;

/** Whether the wish still takes votes. */
export function takesVotes({ state }: Pick<Wish, 'state'>): boolean {
  return state === 'open' || state === 'planned' || state === 'ordered';
}
