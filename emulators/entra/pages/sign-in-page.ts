import { html } from 'hono/html';
import type { AuthorizeRequest } from '../authorize/authorize-request.ts';
import type { Continuation } from '../authorize/continuation.ts';
import type { ChoiceGroup } from '../authorize/sign-in-choices.ts';
import { accountButton } from './account-button.ts';
import { hiddenFields } from './hidden-fields.ts';
import { pageFrame } from './page-frame.ts';
import type { Html } from './page-response.ts';

type SignInPage = {
  readonly request: AuthorizeRequest;
  readonly next: Continuation;
  readonly choices: readonly ChoiceGroup[];
  /** A username that was typed and that nobody has. */
  readonly unknownUsername: string | undefined;
};

/** The account picker. It works without script: every choice is a button of a form. */
export function signInPage({ request, next, choices, unknownUsername }: SignInPage): Html {
  return pageFrame(
    'Sign in',
    html`<h1>Sign in to ${request.client.name}</h1>
      ${lead(request)}
      <form method="post" action="${next.action}">
        ${hiddenFields(next)} ${choices.map(group)}
      </form>
      ${otherAccount(request, next, unknownUsername)}
      <form method="post" action="${next.action}">
        ${hiddenFields(next)}
        <button class="quiet" name="action" value="cancel">Cancel</button>
      </form>`,
  );
}

function lead({ requested }: AuthorizeRequest): Html {
  if (requested.contexts.length === 0) return html`<p class="lead">Choose a person.</p>`;
  return html`<p class="lead">
    The app asks for a fresh confirmation (authentication context
    ${requested.contexts.join(', ')}). Choose yourself again to confirm.
  </p>`;
}

function group({ title, choices }: ChoiceGroup, index: number): Html {
  return html`<section aria-labelledby="group-${index}">
    <h2 id="group-${index}">${title}</h2>
    <ul class="accounts">
      ${choices.map((choice) => html`<li>${accountButton(choice)}</li>`)}
    </ul>
  </section>`;
}

/** A form of its own, so that Enter in the field does not press the first person's button. */
function otherAccount(
  request: AuthorizeRequest,
  next: Continuation,
  unknownUsername: string | undefined,
): Html {
  const hint = request.loginHint?.startsWith('O.') ? '' : (request.loginHint ?? '');
  const failed = unknownUsername !== undefined;
  return html`<form method="post" action="${next.action}">
    ${hiddenFields(next)}
    <h2><label for="username">Use another account</label></h2>
    ${failed ? unknownAccount() : ''}
    <div class="row">
      <input
        id="username"
        name="username"
        autocomplete="username"
        spellcheck="false"
        autocapitalize="none"
        placeholder="name@company.example"
        value="${unknownUsername ?? hint}"
        required
        ${failed ? html`autofocus aria-invalid="true" aria-describedby="problem"` : ''}
      />
      <button class="primary">Next</button>
    </div>
  </form>`;
}

function unknownAccount(): Html {
  return html`<p id="problem" class="problem" role="alert">
    No sample person has this username.
  </p>`;
}
