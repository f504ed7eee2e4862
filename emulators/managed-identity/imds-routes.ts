import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { ManagedIdentityState } from './managed-identity-state.ts';
import { imdsIds, namesIdentity, requestedIdentity } from './requested-identity.ts';
import { writtenExpiry } from './written-expiry.ts';

const apiVersions = ['2018-02-01', '2019-08-01', '2021-02-01'];

/**
 * `GET /metadata/identity/oauth2/token`: virtual machines, scale sets, AKS nodes.
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
export function imdsRoutes(state: ManagedIdentityState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.get('/metadata/identity/oauth2/token', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const problem = problemWith(c.req.header(), query);
    if (problem !== undefined) return c.json(invalidRequest(problem), 400);
    const identity = requestedIdentity(query, imdsIds, state.settings.systemAssigned);
    if (identity === undefined) {
      const named = namesIdentity(query, imdsIds);
      return c.json(invalidRequest(named ? 'Identity not found' : severalIdentities), 400);
    }
    const { lifetimeSeconds, expiresOn } = state.settings;
    const resource = query.get('resource') ?? '';
    const issued = await state.issuer.issue(identity, resource, lifetimeSeconds);
    return c.json({
      access_token: issued.token,
      client_id: identity.clientId,
      expires_in: String(lifetimeSeconds),
      ...writtenExpiry(issued.expiresOn, expiresOn),
      ext_expires_in: String(lifetimeSeconds),
      not_before: String(issued.notBefore),
      resource,
      token_type: 'Bearer',
    });
  });
  return app;
}

const severalIdentities =
  'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request';

/** The header keeps a request out that was forged through the app; proxied ones are refused too. */
function problemWith(
  headers: Readonly<Record<string, string>>,
  query: URLSearchParams,
): string | undefined {
  if (headers['metadata']?.toLowerCase() !== 'true' || headers['x-forwarded-for'] !== undefined) {
    return 'Required metadata header not specified';
  }
  if (!apiVersions.includes(query.get('api-version') ?? '')) {
    return 'Required api-version parameter not specified';
  }
  return query.get('resource') ? undefined : 'Required audience parameter not specified';
}

function invalidRequest(description: string) {
  return { error: 'invalid_request', error_description: description };
}
