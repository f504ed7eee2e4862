import { html } from 'hono/html';
import { pageFrame } from './page-frame.ts';
import type { Html } from './page-response.ts';

export function signedOutPage(): Html {
  return pageFrame(
    'Signed out',
    html`<h1>You signed out of your account</h1>
      <p class="lead">It’s a good idea to close all browser windows.</p>`,
  );
}
