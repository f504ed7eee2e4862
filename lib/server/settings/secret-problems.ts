import 'server-only';
import type { SecretError } from '@/lib/server/secrets/secret-error.ts';
import { settingName } from '@/lib/server/secrets/secret-name.ts';

/** One line for each reason: secrets that fail alike share it, so that it is read once. */
export function secretProblems(errors: readonly SecretError[]): string[] {
  const alike = new Map<string, SecretError[]>();
  for (const error of errors) {
    const reason = error.kind === 'missing' ? error.message : reasonWithout(error, '*');
    alike.set(reason, [...(alike.get(reason) ?? []), error]);
  }
  return [...alike.values()].map((group) => {
    const names = group.map(({ secret }) => settingName(secret)).join(', ');
    const [first, ...others] = group as [SecretError];
    return `${names}: ${others.length === 0 ? first.message : reasonWithout(first, 'them')}`;
  });
}

function reasonWithout({ message, secret }: SecretError, replacement: string): string {
  return message.replaceAll(secret, replacement);
}
