import { html } from 'hono/html';
import { pageFrame } from './page-frame.ts';
import type { Html } from './page-response.ts';

/** Sends the response as a form (OAuth 2.0 Form Post Response Mode); a button without script. */
export function formPostPage(action: string, fields: Readonly<Record<string, string>>): Html {
  return pageFrame(
    'Working',
    html`<h1>Working on it</h1>
      <form id="response" method="post" action="${action}">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="primary">Continue</button>
      </form>
      <script src="/_emulator/submit-form.js"></script>`,
  );
}
