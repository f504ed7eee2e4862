import { Hono } from 'hono';
import { homeTenantId, type ManagedIdentity } from '../identity/identities.ts';
import type { IdentityIssuer } from '../identity/identity-issuer.ts';

/** What the token of a pod or of a pipeline must be for. */
export const exchangeAudience = 'api://AzureADTokenExchange';

const authority = `https://login.microsoftonline.com/${homeTenantId}`;
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const hour = 3600;

/**
 * As much of Entra ID as gives an identity a token for the token of its cluster or pipeline.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 *
 * @param issuer stands for the cluster as well: it signed the federated token
 */
export function tokenEndpoint(issuer: IdentityIssuer, identity: ManagedIdentity): Hono {
  const app = new Hono();
  app.get(`/${homeTenantId}/v2.0/.well-known/openid-configuration`, (c) =>
    c.json({
      issuer: `${authority}/v2.0`,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
    }),
  );
  app.post(`/${homeTenantId}/oauth2/v2.0/token`, async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const refused = await refusal(issuer, identity, form);
    if (refused !== undefined) return c.json(refused, 401);
    const resource = (form.get('scope') ?? '').split(' ')[0]?.replace(/\/\.default$/, '') ?? '';
    const { token } = await issuer.issue(identity, resource, hour);
    return c.json({ token_type: 'Bearer', expires_in: hour, access_token: token });
  });
  return app;
}

async function refusal(
  issuer: IdentityIssuer,
  { clientId }: ManagedIdentity,
  form: URLSearchParams,
) {
  const assertion = form.get('client_assertion') ?? '';
  const known =
    form.get('grant_type') === 'client_credentials' &&
    form.get('client_assertion_type') === assertionType &&
    form.get('client_id') === clientId;
  const verified = known && (await issuer.verify(assertion, exchangeAudience).catch(() => null));
  if (verified) return undefined;
  return {
    error: 'invalid_client',
    error_description:
      'AADSTS700212: No matching federated identity record found for presented assertion audience.',
    error_codes: [700212],
  };
}
