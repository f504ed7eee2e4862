import type { Context } from 'hono';
import type { EntraState } from '../entra-state.ts';
import { AadstsError } from '../errors/aadsts-error.ts';
import { consentPage } from '../pages/consent-page.ts';
import { errorPage } from '../pages/error-page.ts';
import { pageResponse } from '../pages/page-response.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import { readSessionCookie } from '../sessions/session-cookie.ts';
import { authResponse, errorParameters, responseUrl } from './auth-response.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import type { KnownSignIn } from './choose-sign-in.ts';
import type { Continuation } from './continuation.ts';
import { admittedPerson, grantCode } from './grant-code.ts';
import { signInChoices } from './sign-in-choices.ts';
import { needsConsent } from './silently.ts';

/** A request that may show pages, and what their forms carry. */
export type Interaction = {
  readonly state: EntraState;
  readonly c: Context;
  readonly request: AuthorizeRequest;
  readonly next: Continuation;
};

type Answer = Response | Promise<Response>;

/** The account picker; again after a username was typed that nobody has. */
export function showSignIn(interaction: Interaction, unknownUsername?: string): Answer {
  const { state, c, request, next } = interaction;
  const signIns = state.sessions.signIns(readSessionCookie(c));
  const choices = signInChoices(state, request, signIns);
  return pageResponse(
    c,
    signInPage({ request, next, choices, unknownUsername }),
    policyOf(request),
  );
}

/** For a signed-in person: the consent page when it is needed, else the code. */
export function answerFor(interaction: Interaction, found: KnownSignIn, consented = false): Answer {
  const { state, c, request, next } = interaction;
  return orRefusalPage(interaction, () => {
    const person = admittedPerson(state, request, found.account);
    if (!consented && needsConsent(state, request, found)) {
      return pageResponse(c, consentPage(request, next, person), policyOf(request));
    }
    return authResponse(c, request, grantCode(state, request, person, found.signIn));
  });
}

/**
 * Refusals about the person are shown here, as Entra does. Unlike Entra, the page has a link that
 * takes the refusal to the app, so that the app's own words for it can be tried.
 */
export function orRefusalPage(interaction: Interaction, attempt: () => Answer): Answer {
  const { state, c, request, next } = interaction;
  try {
    return attempt();
  } catch (refusal) {
    if (!(refusal instanceof AadstsError)) throw refusal;
    const asFragment = { ...request, responseMode: 'fragment' } as const;
    const another = new URLSearchParams(next.ctx);
    another.set('prompt', 'select_account');
    const ways = {
      backToApp: responseUrl(asFragment, errorParameters(state, refusal)),
      otherAccount: `/${request.path.segment}/oauth2/v2.0/authorize?${another}`,
    };
    return pageResponse(c, errorPage(refusal, ways));
  }
}

/**
 * Forms may lead to this origin and, by the redirect that follows, to the app: browsers apply
 * `form-action` to redirects too.
 */
function policyOf(request: AuthorizeRequest) {
  return { formAction: ["'self'", new URL(request.redirectUri).origin] };
}
