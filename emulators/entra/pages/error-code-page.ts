import { html } from 'hono/html';
import { pageFrame } from './page-frame.ts';
import type { Html } from './page-response.ts';

const reference = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';

/** `/error?code=…`, the `error_uri` of every refusal: where Microsoft explains the number. */
export function errorCodePage(code: string): Html {
  return pageFrame(
    `AADSTS${code}`,
    html`<h1>AADSTS${code}</h1>
      <p class="lead">
        <a href="${reference}">Microsoft’s list of error codes</a> explains this number.
      </p>`,
  );
}
