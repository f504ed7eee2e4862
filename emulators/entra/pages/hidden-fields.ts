import { html } from 'hono/html';
import type { Continuation } from '../authorize/continuation.ts';
import type { Html } from './page-response.ts';

/** What every form sends along, so that its answer continues the request it belongs to. */
export function hiddenFields({ ctx, canary }: Continuation): Html {
  return html`<input type="hidden" name="ctx" value="${ctx}" />
    <input type="hidden" name="canary" value="${canary}" />`;
}
