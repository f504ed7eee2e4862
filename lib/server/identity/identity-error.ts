import 'server-only';
import type { IdentitySource } from '@/lib/contract/platform.ts';

export type IdentityErrorKind = 'no-identity' | 'identity-failed' | 'identity-timeout';

const advice =
  'In Azure, switch on the managed identity of this app (or set AZURE_CLIENT_ID to the client id ' +
  'of a user-assigned one that is assigned to it); on a laptop, run az login.';

/**
 * No token for the app itself. The message names every source that was tried, with its reason, and
 * what to do; there is no cause, because the SDK's errors hold answers. `no-identity`: nothing on this machine offers one, so trying again is no use.
 */
export class IdentityError extends Error {
  readonly kind: IdentityErrorKind;

  constructor(kind: IdentityErrorKind, reason: string, chain: readonly IdentitySource[]) {
    const tried = chain
      .filter(({ outcome }) => outcome === 'passed-over' || outcome === 'trying')
      .map(({ name, reason: why }) => `${name} (${why ?? 'no answer yet'})`);
    const sources = tried.length === 0 ? '' : ` Tried: ${tried.join('; ')}.`;
    super(`${reason}${sources} ${advice}`);
    this.name = 'IdentityError';
    this.kind = kind;
  }
}
