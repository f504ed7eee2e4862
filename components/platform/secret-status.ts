import type { PlatformSecret } from '@/lib/contract/platform.ts';

type Status = {
  readonly label: string;
  readonly tone: 'plain' | 'accent' | 'warning' | 'danger';
  /** What that means for the app; null when there is nothing to say. */
  readonly meaning: string | null;
};

const statuses: Readonly<Record<PlatformSecret['status'], Status>> = {
  current: { label: 'Current', tone: 'accent', meaning: null },
  kept: {
    label: 'Kept',
    tone: 'warning',
    meaning: 'The last read failed; the value read before it is in use.',
  },
  outdated: {
    label: 'Outdated',
    tone: 'danger',
    meaning: 'It could not be read for longer than a value may be kept.',
  },
  refused: {
    label: 'Refused',
    tone: 'danger',
    meaning: 'The vault has a newer version that cannot be used; the one before it is in use.',
  },
  absent: {
    label: 'Not there',
    tone: 'plain',
    meaning: 'Optional, and the vault has none: the setting’s default counts.',
  },
};

/** How a secret is, in words. */
export function secretStatus(status: PlatformSecret['status']): Status {
  return statuses[status];
}
