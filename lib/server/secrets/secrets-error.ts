import 'server-only';
import type { SecretError } from './secret-error.ts';

/** Every secret that could not be read at the start, each with its own reason. */
export class SecretsError extends Error {
  readonly errors: readonly SecretError[];

  constructor(errors: readonly SecretError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'SecretsError';
    this.errors = errors;
  }
}
