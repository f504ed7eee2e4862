import type { Context } from 'hono';
import type { EntraState } from '../entra-state.ts';
import type { AadstsError } from '../errors/aadsts-error.ts';
import { errorBody } from '../errors/error-body.ts';
import { formPostPage } from '../pages/form-post-page.ts';
import { pageResponse } from '../pages/page-response.ts';
import type { AuthorizeTarget } from './authorize-target.ts';

type Parameters = Readonly<Record<string, string>>;

/** Sends `parameters` and `state` to the redirect URI in the way the client asked for. */
export function authResponse(
  c: Context,
  target: AuthorizeTarget,
  parameters: Parameters,
): Response | Promise<Response> {
  if (target.responseMode === 'form_post') {
    const fields = withState(target, parameters);
    return pageResponse(c, formPostPage(target.redirectUri, fields), {
      formAction: [new URL(target.redirectUri).origin],
    });
  }
  c.header('cache-control', 'no-store');
  return c.redirect(responseUrl(target, parameters));
}

/** The redirect URI with the response; registered URIs have neither a query nor a fragment. */
export function responseUrl(target: AuthorizeTarget, parameters: Parameters): string {
  const encoded = new URLSearchParams(withState(target, parameters)).toString();
  // A space must be %20: MSAL decodes fragments with decodeURIComponent.
  const separator = target.responseMode === 'fragment' ? '#' : '?';
  return `${target.redirectUri}${separator}${encoded.replaceAll('+', '%20')}`;
}

/** An error response (RFC 6749, section 4.1.2.1). */
export function errorParameters(state: EntraState, refusal: AadstsError): Parameters {
  const { error_codes: _, ...body } = errorBody(refusal, state);
  return body;
}

function withState(target: AuthorizeTarget, parameters: Parameters): Parameters {
  return target.state === undefined ? parameters : { ...parameters, state: target.state };
}
