import type { EntraState } from '../entra-state.ts';
import { AadstsError } from '../errors/aadsts-error.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import type { SignIn } from '../sessions/browser-sessions.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { candidates, type KnownSignIn } from './choose-sign-in.ts';
import { admittedPerson, grantCode } from './grant-code.ts';

/**
 * `prompt=none`: an answer without a page, from what the browser is already signed in with
 * (OpenID Connect Core, section 3.1.2.6).
 *
 * @throws {AadstsError} 50058, 16000, 50076, 65001, and what a page would have said
 */
export function authorizeSilently(
  state: EntraState,
  request: AuthorizeRequest,
  signIns: readonly SignIn[],
): Readonly<Record<string, string>> {
  const [found, ...others] = candidates(state, request, signIns);
  if (found === undefined) throw aadstsPerson.loginRequired();
  if (others.length > 0) throw aadstsPerson.severalAccounts();
  if (needsConfirmation(state, request, found)) {
    const acrs = { essential: true, values: request.requested.contexts };
    const challenge = JSON.stringify({ access_token: { acrs } });
    throw aadstsPerson.interactionRequired(
      request.requested.contexts.length > 0 ? challenge : undefined,
    );
  }
  if (needsConsent(state, request, found)) {
    throw aadstsPerson.consentRequired(request.client.id, request.client.name);
  }
  try {
    const person = admittedPerson(state, request, found.account);
    return grantCode(state, request, person, found.signIn);
  } catch (refusal) {
    if (refusal instanceof AadstsError) throw aadstsPerson.silently(refusal);
    throw refusal;
  }
}

/** The sign-in has to be made again, or confirmed for an authentication context. */
export function needsConfirmation(
  state: EntraState,
  { requested }: AuthorizeRequest,
  { account, signIn }: KnownSignIn,
): boolean {
  if (state.flags.interactionRequired.has(account.id)) return true;
  return requested.contexts.some((context) => !signIn.contexts.has(context));
}

export function needsConsent(
  state: EntraState,
  { prompt }: AuthorizeRequest,
  { account }: Pick<KnownSignIn, 'account'>,
): boolean {
  return prompt === 'consent' || state.flags.consentRequired.has(account.id);
}
