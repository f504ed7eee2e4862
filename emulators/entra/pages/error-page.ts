import { html } from 'hono/html';
import type { AadstsError } from '../errors/aadsts-error.ts';
import { pageFrame } from './page-frame.ts';
import type { Html } from './page-response.ts';

type WaysOn = {
  /** The redirect URI with the refusal as its error. */
  readonly backToApp: string;
  readonly otherAccount: string;
};

/** A refusal that is shown here instead of being sent to the app. */
export function errorPage(refusal: AadstsError, ways?: WaysOn): Html {
  return pageFrame(
    'Sign-in refused',
    html`<h1>Sorry, but we’re having trouble signing you in</h1>
      <p class="problem" role="alert">${refusal.message}</p>
      ${ways === undefined ? '' : links(ways)}`,
  );
}

function links({ backToApp, otherAccount }: WaysOn): Html {
  return html`<ul class="ways">
    <li><a href="${otherAccount}">Use another account</a></li>
    <li><a href="${backToApp}">Return to the app with this error</a></li>
  </ul>`;
}
