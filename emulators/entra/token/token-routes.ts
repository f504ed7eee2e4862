import { type Context, Hono } from 'hono';
import type { Application } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { aadsts } from '../errors/aadsts.ts';
import { aadstsGrant } from '../errors/aadsts-grant.ts';
import { resolveApplication } from '../lookup/resolve-application.ts';
import { resolveTenant } from '../lookup/resolve-tenant.ts';
import { authenticateClient } from './authenticate-client.ts';
import { authorizationCodeGrant } from './authorization-code-grant.ts';
import { clientCredentialsGrant } from './client-credentials-grant.ts';
import { formParameters } from './form-parameters.ts';
import { onBehalfOfGrant } from './on-behalf-of-grant.ts';
import { refreshTokenGrant } from './refresh-token-grant.ts';
import type { TokenRequest, TokenResponse } from './token-request.ts';

type Grant = (request: TokenRequest) => TokenResponse | Promise<TokenResponse>;

const grants = new Map<string, Grant>([
  ['authorization_code', authorizationCodeGrant],
  ['refresh_token', refreshTokenGrant],
  ['client_credentials', clientCredentialsGrant],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOfGrant],
]);

/** `POST /{tenant}/oauth2/v2.0/token` */
export function tokenRoutes(state: EntraState): Hono {
  const app = new Hono();
  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const path = resolveTenant(state.directory, c.req.param('tenant'));
    const parameters = await formParameters(c);
    const client = resolveApplication(state.directory, path, parameters('client_id'));
    const name = parameters('grant_type');
    if (name === undefined) throw aadsts.missingParameter('grant_type');
    const grant = grants.get(name);
    if (grant === undefined) throw aadsts.unsupportedGrant(name);
    requireRightOrigin(state, c, client);
    const clientAuthenticated = await authenticateClient(state, client, parameters);
    const body = await grant({ state, path, client, clientAuthenticated, parameters });
    return c.json(body, 200, { 'cache-control': 'no-store', pragma: 'no-cache' });
  });
  return app;
}

/** The SPA's tokens stay in browsers, everybody else's stay out of them. */
function requireRightOrigin(state: EntraState, c: Context, client: Application): void {
  const origin = c.req.header('origin');
  if (client.singlePage) {
    if (origin === undefined) throw aadstsGrant.crossOriginOnly();
    if (state.appOrigins.includes(origin)) return;
  }
  if (origin !== undefined) throw aadstsGrant.crossOriginForbidden();
}
