import { type Context, Hono } from 'hono';
import { hintedAccount } from '../authorize/choose-sign-in.ts';
import type { EntraState } from '../entra-state.ts';
import { resolveTenant } from '../lookup/resolve-tenant.ts';
import { pageResponse } from '../pages/page-response.ts';
import { signedOutPage } from '../pages/signed-out-page.ts';
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts';

/**
 * `GET /{tenant}/oauth2/v2.0/logout` (OpenID Connect RP-Initiated Logout): ends the sign-in that
 * `logout_hint` names, else all of this browser's, and goes back to a registered address only.
 */
export function logoutRoutes(state: EntraState): Hono {
  const app = new Hono();
  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    resolveTenant(state.directory, c.req.param('tenant'));
    const sessionId = readSessionCookie(c);
    const account = hintedAccount(state, c.req.query('logout_hint'));
    state.sessions.signOut(sessionId, account?.id);
    if (state.sessions.signIns(sessionId).length === 0) clearSessionCookie(c);
    return answer(state, c);
  });
  return app;
}

function answer(state: EntraState, c: Context): Response | Promise<Response> {
  const uri = c.req.query('post_logout_redirect_uri');
  const registered = state.appOrigins.map((origin) => `${origin}/`);
  if (uri === undefined || !registered.includes(uri)) return pageResponse(c, signedOutPage());
  const handedBack = c.req.query('state');
  const query = handedBack === undefined ? '' : `?${new URLSearchParams({ state: handedBack })}`;
  return c.redirect(uri + query);
}
