import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { authorizeRoutes } from './authorize/authorize-routes.ts';
import { signInRoutes } from './authorize/sign-in-routes.ts';
import { controlRoutes } from './control/control-routes.ts';
import { injectFaults } from './control/inject-faults.ts';
import { publicCrossOrigin, tokenCrossOrigin } from './cross-origin.ts';
import { discoveryRoutes } from './discovery/discovery-routes.ts';
import type { EntraState } from './entra-state.ts';
import { refusalResponse } from './errors/refusal-response.ts';
import { onlyLoopbackHosts } from './only-loopback-hosts.ts';
import { errorCodePage } from './pages/error-code-page.ts';
import { pageAssets } from './pages/page-assets.ts';
import { pageResponse } from './pages/page-response.ts';
import { logoutRoutes } from './sessions/logout-routes.ts';
import { tokenRoutes } from './token/token-routes.ts';

/** The emulator's HTTP interface; `state` is everything it remembers. */
export function entraApp(state: EntraState): Hono {
  const app = new Hono();
  app.use(onlyLoopbackHosts());
  app.use(async (c, next) => {
    c.header('x-ms-request-id', randomUUID());
    await next();
  });
  app.use('/:tenant/oauth2/v2.0/token', tokenCrossOrigin(state));
  app.use('/:tenant/.well-known/*', publicCrossOrigin());
  app.use('/:tenant/v2.0/.well-known/*', publicCrossOrigin());
  app.use('/:tenant/discovery/*', publicCrossOrigin());
  app.use(injectFaults(state));
  app.route('/', pageAssets());
  app.route('/', controlRoutes(state));
  app.route('/', discoveryRoutes(state));
  app.route('/', authorizeRoutes(state));
  app.route('/', signInRoutes(state));
  app.route('/', logoutRoutes(state));
  app.route('/', tokenRoutes(state));
  app.get('/error', (c) => pageResponse(c, errorCodePage(c.req.query('code') ?? '')));
  app.onError((error, c) => refusalResponse(state, error, c));
  return app;
}
