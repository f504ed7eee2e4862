import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { ManagedIdentityState } from './managed-identity-state.ts';
import { appServiceIds, requestedIdentity } from './requested-identity.ts';
import { writtenExpiry } from './written-expiry.ts';

const appServicePath = '/msi/token';
const apiVersion = '2019-08-01';

/**
 * `GET $IDENTITY_ENDPOINT`: App Service, Functions and Container Apps.
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity (REST endpoint reference)
 */
export function appServiceRoutes(state: ManagedIdentityState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.get(appServicePath, async (c) => {
    const query = new URL(c.req.url).searchParams;
    if (c.req.header('x-identity-header') !== state.identityHeader) {
      return c.json(refusal(401, 'The x-identity-header does not match.'), 401);
    }
    const version = query.get('api-version');
    if (version !== apiVersion) {
      return c.json(refusal(400, `The api-version '${version}' is invalid.`), 400);
    }
    const resource = query.get('resource');
    if (!resource) return c.json(refusal(400, 'The resource parameter is missing.'), 400);
    const identity = requestedIdentity(query, appServiceIds, state.settings.systemAssigned);
    if (identity === undefined) return c.json(refusal(400, identityUnknown), 400);
    const { lifetimeSeconds, expiresOn } = state.settings;
    const issued = await state.issuer.issue(identity, resource, lifetimeSeconds);
    return c.json({
      access_token: issued.token,
      ...writtenExpiry(issued.expiresOn, expiresOn),
      resource,
      token_type: 'Bearer',
      client_id: identity.clientId.toUpperCase(),
    });
  });
  return app;
}

/** As App Service wrote it in 2024. */
const identityUnknown =
  'No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.';

function refusal(statusCode: number, message: string) {
  return { statusCode, message };
}
