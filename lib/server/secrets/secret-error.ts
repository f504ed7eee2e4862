import 'server-only';

/**
 * `missing`, `forbidden`, `disabled`, `expired`: somebody must change something in the vault.
 * `throttled`, `unavailable`: the vault, the network or the identity; trying again may help.
 * `no-identity`: this machine has no identity to ask with.
 */
export type SecretErrorKind =
  | 'missing'
  | 'forbidden'
  | 'disabled'
  | 'expired'
  | 'throttled'
  | 'unavailable'
  | 'no-identity';

type SecretErrorOptions = { readonly retryAfterMs?: number | undefined };

/**
 * A secret could not be read. The message names the vault, the secret and what to do about it.
 *
 * It has no cause: the errors of SDKs hold requests and answers, and with them tokens and values,
 * which a crash would print.
 */
export class SecretError extends Error {
  readonly kind: SecretErrorKind;
  readonly secret: string;
  /** How long the vault asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: SecretErrorKind,
    secret: string,
    message: string,
    options: SecretErrorOptions = {},
  ) {
    super(message);
    this.name = 'SecretError';
    this.kind = kind;
    this.secret = secret;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** True when the same question may be answered a little later without anyone doing anything. */
  get isTransient(): boolean {
    return this.kind === 'throttled' || this.kind === 'unavailable';
  }
}
