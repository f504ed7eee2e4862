import 'server-only';
import { inspect } from 'node:util';

const redacted = '[secret]';

/**
 * Holds a secret so that it is not shown by accident: printed, logged, inspected or turned into
 * JSON it is `[secret]`. Whoever needs the value asks for it by name: {@link reveal}.
 */
export class SecretValue {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  equals(other: SecretValue): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  [inspect.custom](): string {
    return redacted;
  }
}
