import { randomUUID } from 'node:crypto';
import type { Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import { resolvePerson } from '../lookup/resolve-person.ts';
import type { SignIn } from '../sessions/browser-sessions.ts';
import { clientInfo } from '../token/person-tokens.ts';
import type { AuthorizeRequest } from './authorize-request.ts';

/**
 * The directory entry with which `account` would use the application.
 *
 * @throws {AadstsError} 50020, 50057, 50105
 */
export function admittedPerson(
  state: EntraState,
  request: AuthorizeRequest,
  account: Person,
): Person {
  const { client, path } = request;
  const asking = { origin: state.origin, clientId: client.id };
  const person = resolvePerson(state.directory, account, path, asking);
  if (state.flags.unassigned.has(account.id)) {
    throw aadstsPerson.notAssigned(client.id, client.name);
  }
  return person;
}

/** A code for a person who is signed in, admitted and agrees: the parameters of the response. */
export function grantCode(
  state: EntraState,
  request: AuthorizeRequest,
  person: Person,
  signIn: SignIn,
): Readonly<Record<string, string>> {
  const code = state.codes.issue({
    clientId: request.client.id,
    accountId: signIn.accountId,
    tenantId: person.tenantId,
    redirectUri: request.redirectUri,
    scope: request.scope,
    codeChallenge: request.codeChallenge,
    nonce: request.nonce,
    claims: request.claims,
    sid: signIn.sid,
    contexts: [...signIn.contexts],
    issuedAt: state.clock.now(),
  });
  return {
    code,
    ...(request.wantsClientInfo ? { client_info: clientInfo(person) } : {}),
    session_state: randomUUID(),
  };
}
