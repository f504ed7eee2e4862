import { Hono } from 'hono';
import type { Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { aadsts } from '../errors/aadsts.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import { accountNamed, accountWithId } from '../lookup/resolve-person.ts';
import { readSessionCookie, writeSessionCookie } from '../sessions/session-cookie.ts';
import { formParameters, type Parameters, parametersOf } from '../token/form-parameters.ts';
import { authResponse, errorParameters } from './auth-response.ts';
import { authorizeRequest } from './authorize-request.ts';
import { authorizeTarget } from './authorize-target.ts';
import { isGenuine } from './canary.ts';
import { continuation } from './continuation.ts';
import { admittedPerson } from './grant-code.ts';
import { answerFor, type Interaction, orRefusalPage, showSignIn } from './interactively.ts';

/** `POST /{tenant}/login`: what a person answered on the picker or on the consent page. */
export function signInRoutes(state: EntraState): Hono {
  const app = new Hono();
  app.post('/:tenant/login', async (c) => {
    const form = await formParameters(c);
    const ctx = form('ctx') ?? '';
    const tenant = c.req.param('tenant');
    if (!isGenuine(c, `${tenant}\n${ctx}`, form('canary'))) throw aadsts.formOfOtherSession();
    const parameters = parametersOf(new URLSearchParams(ctx));
    const request = authorizeRequest(state, authorizeTarget(state, tenant, parameters), parameters);
    const interaction = { state, c, request, next: continuation(c, tenant, ctx) };
    if (form('action') === 'cancel') {
      return authResponse(c, request, errorParameters(state, aadstsPerson.consentDeclined()));
    }
    if (form('action') === 'accept') return acceptConsent(interaction, form);
    return signIn(interaction, form);
  });
  return app;
}

function signIn(interaction: Interaction, form: Parameters): Response | Promise<Response> {
  const { state, c, request } = interaction;
  const account = chosenAccount(state, form);
  if (account === undefined) return showSignIn(interaction, form('username') ?? '');
  return orRefusalPage(interaction, () => {
    admittedPerson(state, request, account);
    const { sessionId, signIn: made } = state.sessions.signIn(
      readSessionCookie(c),
      account.id,
      state.clock.now(),
      request.requested.contexts,
    );
    writeSessionCookie(c, sessionId);
    state.flags.interactionRequired.delete(account.id);
    return answerFor(interaction, { account, signIn: made });
  });
}

/** Only for an account that this browser is signed in with. */
function acceptConsent(interaction: Interaction, form: Parameters): Response | Promise<Response> {
  const { state, c } = interaction;
  const account = chosenAccount(state, form);
  const made = state.sessions
    .signIns(readSessionCookie(c))
    .find(({ accountId }) => accountId === account?.id);
  if (account === undefined || made === undefined) return showSignIn(interaction);
  state.flags.consentRequired.delete(account.id);
  return answerFor(interaction, { account, signIn: made }, true);
}

function chosenAccount(state: EntraState, form: Parameters): Person | undefined {
  const id = form('account');
  if (id !== undefined) return accountWithId(state.directory, id);
  return accountNamed(state.directory, form('username') ?? '');
}
