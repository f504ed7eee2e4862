import 'server-only';
import type { SecretError } from './secret-error.ts';

export type ErrorGroup = { readonly secrets: readonly string[]; readonly message: string };

/** Secrets that fail alike, by their reason, so that it is told once. */
export function groupErrors(errors: readonly SecretError[]): readonly ErrorGroup[] {
  const alike = new Map<string, SecretError[]>();
  for (const error of errors) {
    // Each missing secret needs a command of its own.
    const reason = error.kind === 'missing' ? error.message : reasonFor(error, '*');
    alike.set(reason, [...(alike.get(reason) ?? []), error]);
  }
  return [...alike.values()].map((group) => {
    const [first, ...others] = group as [SecretError];
    const message = others.length === 0 ? first.message : reasonFor(first, 'them');
    return { secrets: group.map(({ secret }) => secret), message };
  });
}

function reasonFor({ message, secret }: SecretError, replacement: string): string {
  return message.replaceAll(secret, replacement);
}
