import 'server-only';
import type { Principal } from './principal.ts';

export type Revocation = {
  /** Lower-case GUID. */
  readonly tenantId: string;
  /** Lower-case GUID of the person or service. */
  readonly objectId: string;
  /** Seconds since the epoch: tokens whose `iat` is smaller are refused. */
  readonly issuedBefore: number;
};

/**
 * Since when a principal's tokens count again. Entra tells no custom API that a session was revoked,
 * so the app keeps its own record and refuses older tokens itself. One small entry for each revoked
 * principal, never dropped: it is what keeps an old token out.
 *
 * Entra dates `iat` back by some minutes, so a token fetched right after the revocation may still be
 * refused for that long: the error is on the safe side.
 */
export class Revocations {
  readonly #issuedBefore = new Map<string, number>();

  /** A later moment wins over an earlier one, in whichever order they come. */
  add({ tenantId, objectId, issuedBefore }: Revocation): void {
    const key = `${tenantId}/${objectId}`.toLowerCase();
    const known = this.#issuedBefore.get(key) ?? Number.NEGATIVE_INFINITY;
    this.#issuedBefore.set(key, Math.max(known, issuedBefore));
  }

  cover({ tenantId, objectId, token }: Principal): boolean {
    if (this.#issuedBefore.size === 0) return false;
    const issuedBefore = this.#issuedBefore.get(`${tenantId}/${objectId}`);
    return issuedBefore !== undefined && token.issuedAt < issuedBefore;
  }
}
