import type { Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { accountNamed, accountWithId, entryIn } from '../lookup/resolve-person.ts';
import { tenantNamed } from '../lookup/resolve-tenant.ts';
import type { SignIn } from '../sessions/browser-sessions.ts';
import type { AuthorizeRequest } from './authorize-request.ts';

export type KnownSignIn = { readonly account: Person; readonly signIn: SignIn };

/**
 * Who of this browser's accounts the request can mean: `sid`, `login_hint`, `domain_hint` and the
 * tenant of the path each leave fewer.
 */
export function candidates(
  state: EntraState,
  request: AuthorizeRequest,
  signIns: readonly SignIn[],
): readonly KnownSignIn[] {
  const hinted = hintedAccount(state, request.loginHint);
  return signIns
    .flatMap((signIn) => {
      const account = accountWithId(state.directory, signIn.accountId);
      return account === undefined ? [] : [{ account, signIn }];
    })
    .filter(({ signIn }) => request.sid === undefined || signIn.sid === request.sid)
    .filter(({ account }) => request.loginHint === undefined || account.id === hinted?.id)
    .filter(({ account }) => entryIn(state.directory, account, request.path) !== undefined)
    .filter(({ account }) => isOfDomain(state, account, request.domainHint));
}

/** The account that a hint names: by its username or by the `login_hint` claim of an id token. */
export function hintedAccount(state: EntraState, hint: string | undefined): Person | undefined {
  if (hint === undefined) return undefined;
  if (!hint.startsWith('O.')) return accountNamed(state.directory, hint);
  return accountWithId(state.directory, Buffer.from(hint.slice(2), 'base64url').toString());
}

/** `organizations` is the hint for any organisation. */
export function isOfDomain(state: EntraState, account: Person, hint: string | undefined): boolean {
  if (hint === undefined || hint === 'organizations') return true;
  return tenantNamed(state.directory, hint)?.id === account.tenantId;
}
