import { type Context, Hono } from 'hono';
import type { EntraState } from '../entra-state.ts';
import { AadstsError } from '../errors/aadsts-error.ts';
import { readSessionCookie } from '../sessions/session-cookie.ts';
import { parametersOf } from '../token/form-parameters.ts';
import { authResponse, errorParameters } from './auth-response.ts';
import { type AuthorizeRequest, authorizeRequest } from './authorize-request.ts';
import { authorizeTarget } from './authorize-target.ts';
import { candidates } from './choose-sign-in.ts';
import { continuation } from './continuation.ts';
import { answerFor, showSignIn } from './interactively.ts';
import { authorizeSilently, needsConfirmation } from './silently.ts';

/** `GET /{tenant}/oauth2/v2.0/authorize`, and POST with the same parameters in a form. */
export function authorizeRoutes(state: EntraState): Hono {
  const app = new Hono();
  app.get('/:tenant/oauth2/v2.0/authorize', (c) =>
    authorize(state, c, c.req.param('tenant'), new URL(c.req.url).searchParams),
  );
  app.post('/:tenant/oauth2/v2.0/authorize', async (c) =>
    authorize(state, c, c.req.param('tenant'), new URLSearchParams(await c.req.text())),
  );
  return app;
}

async function authorize(
  state: EntraState,
  c: Context,
  tenant: string,
  search: URLSearchParams,
): Promise<Response> {
  const parameters = parametersOf(search);
  const target = authorizeTarget(state, tenant, parameters);
  try {
    const request = authorizeRequest(state, target, parameters);
    return await answer(state, c, request, search);
  } catch (refusal) {
    if (!(refusal instanceof AadstsError)) throw refusal;
    return authResponse(c, target, errorParameters(state, refusal));
  }
}

/** At once when the browser is signed in and nothing asks for a page; else through the picker. */
function answer(
  state: EntraState,
  c: Context,
  request: AuthorizeRequest,
  search: URLSearchParams,
): Response | Promise<Response> {
  const signIns = state.sessions.signIns(readSessionCookie(c));
  if (request.prompt === 'none') {
    return authResponse(c, request, authorizeSilently(state, request, signIns));
  }
  const next = continuation(c, request.path.segment, search.toString());
  const interaction = { state, c, request, next };
  const [found, ...others] = candidates(state, request, signIns);
  const asked = request.prompt === 'login' || request.prompt === 'select_account';
  if (asked || found === undefined || others.length > 0) return showSignIn(interaction);
  if (needsConfirmation(state, request, found)) return showSignIn(interaction);
  return answerFor(interaction, found);
}
