import { html } from 'hono/html';
import type { AuthorizeRequest } from '../authorize/authorize-request.ts';
import type { Continuation } from '../authorize/continuation.ts';
import type { Person } from '../directory-types.ts';
import { hiddenFields } from './hidden-fields.ts';
import { pageFrame } from './page-frame.ts';
import type { Html } from './page-response.ts';

/** Asks a person to agree to the scopes of the request. */
export function consentPage(request: AuthorizeRequest, next: Continuation, person: Person): Html {
  const scopes = request.scope.split(' ').filter((scope) => scope !== '');
  return pageFrame(
    'Permissions requested',
    html`<h1>Permissions requested</h1>
      <p class="lead">${person.username}</p>
      <p>${request.client.name} would like to:</p>
      <ul class="scopes">
        ${scopes.map((scope) => html`<li>${scope}</li>`)}
      </ul>
      <form method="post" action="${next.action}">
        ${hiddenFields(next)}
        <input type="hidden" name="account" value="${person.home?.id ?? person.id}" />
        <div class="row end">
          <button class="quiet" name="action" value="cancel">Cancel</button>
          <button class="primary" name="action" value="accept">Accept</button>
        </div>
      </form>`,
  );
}
