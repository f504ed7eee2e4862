/** Why a token is worth nothing to the resource that got it. */
export type RefusalReason = 'malformed' | 'signature' | 'expired' | 'audience' | 'issuer';

export class TokenRefusal extends Error {
  readonly reason: RefusalReason;
  /** The audience or issuer that the token has instead of the right one. */
  readonly found: string;

  constructor(reason: RefusalReason, found = '') {
    super(`token refused: ${reason} ${found}`.trim());
    this.name = 'TokenRefusal';
    this.reason = reason;
    this.found = found;
  }
}
