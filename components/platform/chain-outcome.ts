import type { IdentitySource } from '@/lib/contract/platform.ts';

type Outcome = {
  readonly label: string;
  readonly tone: 'plain' | 'accent' | 'warning';
};

const outcomes: Readonly<Record<IdentitySource['outcome'], Outcome>> = {
  used: { label: 'In use', tone: 'accent' },
  'passed-over': { label: 'Passed over', tone: 'plain' },
  trying: { label: 'Being asked', tone: 'warning' },
  'not-tried': { label: 'Not asked', tone: 'plain' },
  excluded: { label: 'Left out', tone: 'plain' },
};

/** What became of one place in the chain, in words. */
export function chainOutcome(outcome: IdentitySource['outcome']): Outcome {
  return outcomes[outcome];
}
