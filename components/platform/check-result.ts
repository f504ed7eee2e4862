import type { Platform } from '@/lib/contract/platform.ts';

export type Check = NonNullable<Platform['check']>;

type CheckResult = {
  readonly tone: 'done' | 'problem';
  readonly title: string;
  readonly description: string;
};

/** What came of a check that is done. */
export function checkResult({ total, failed }: Check): CheckResult {
  if (total === 0) {
    return {
      tone: 'done',
      title: 'There was nothing to read',
      description: 'The app reads no secret.',
    };
  }
  if (failed === 0) {
    return {
      tone: 'done',
      title: 'Every secret could be read',
      description: `${secretsCounted(total)}, as the vault has ${total === 1 ? 'it' : 'them'} now.`,
    };
  }
  return {
    tone: 'problem',
    title: `${failed} of ${secretsCounted(total)} could not be read`,
    description: 'The values before them stay in use; the list says why.',
  };
}

function secretsCounted(count: number): string {
  return count === 1 ? '1 secret' : `${count} secrets`;
}
