import type { Context } from 'hono';
import type { EntraState } from '../entra-state.ts';
import { errorPage } from '../pages/error-page.ts';
import { pageResponse } from '../pages/page-response.ts';
import { AadstsError } from './aadsts-error.ts';
import { errorBody } from './error-body.ts';

const pages = /\/(oauth2\/v2\.0\/(authorize|logout)|login)$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A refusal as JSON, or as a page where a browser shows the answer to a person. */
export function refusalResponse(
  state: EntraState,
  error: Error,
  c: Context,
): Response | Promise<Response> {
  if (!(error instanceof AadstsError)) {
    console.error(error);
    return c.json({ error: 'server_error' }, 500);
  }
  if (pages.test(c.req.path)) return pageResponse(c, errorPage(error), { status: 400 });
  const asked = c.req.query('client-request-id') ?? c.req.header('client-request-id') ?? '';
  const correlationId = guid.test(asked) ? asked : undefined;
  const { origin, clock } = state;
  c.header('cache-control', 'no-store');
  return c.json(errorBody(error, { origin, clock, correlationId }), error.status);
}
