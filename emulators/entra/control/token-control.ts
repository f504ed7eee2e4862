import { Hono } from 'hono';
import type { AccessTokenGrant } from '../claims/access-token-grant.ts';
import { api, spa } from '../directory.ts';
import type { Application } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { signJwt } from '../keys/sign-jwt.ts';
import type { SigningKey } from '../keys/signing-keys.ts';
import { findResource } from '../lookup/resolve-scopes.ts';
import { issueAccessToken } from '../token/access-token.ts';
import { ControlError } from './control-error.ts';
import { AccessTokenRequest, FederatedToken, Mint } from './control-requests.ts';
import { forgeJwt, namedKey } from './forge-jwt.ts';
import { parseJson } from './parse-json.ts';
import { entryNamed, requireAccount } from './people-control.ts';

/** Tokens without a browser: genuine ones, changed ones, and assertions of workload identities. */
export function tokenControl(state: EntraState): Hono {
  const app = new Hono();

  app.post('/mint', async (c) => {
    const { header, claims, key } = await parseJson(c, Mint);
    return c.json({ token: forgeJwt(header, claims, await requireKey(state, key)) });
  });

  app.post('/access-token', async (c) => {
    const { header, claims, key, ...request } = await parseJson(c, AccessTokenRequest);
    const issued = issueAccessToken(state, grantOf(state, request));
    const signingKey = await requireKey(state, key);
    const changed = withoutNulls({ ...issued.claims, ...claims });
    const v1 = issued.claims['ver'] === '1.0' ? { x5t: signingKey.kid } : {};
    return c.json({
      token: forgeJwt(withoutNulls({ kid: signingKey.kid, ...v1, ...header }), changed, signingKey),
      claims: changed,
    });
  });

  app.post('/federated-token', async (c) => {
    const { subject, audience, expiresInSeconds, claims } = await parseJson(c, FederatedToken);
    const now = state.clock.now();
    const genuine = {
      iss: `${state.origin}/federation`,
      sub: subject,
      aud: audience,
      iat: now,
      exp: now + expiresInSeconds,
    };
    const { kid, privateKey } = state.federationKey;
    const header = { typ: 'JWT', alg: 'RS256', kid };
    return c.json({ token: signJwt(header, { ...genuine, ...claims }, privateKey) });
  });
  return app;
}

type Wanted = Omit<ReturnType<typeof AccessTokenRequest.parse>, 'header' | 'claims' | 'key'>;

function grantOf(state: EntraState, wanted: Wanted): AccessTokenGrant {
  const resourceName = wanted.resource ?? api.id;
  const resource = findResource(state.directory, resourceName);
  const client = requireApplication(state, wanted.client ?? spa.id);
  const common = { resource, resourceName, client, clientAuthenticated: !client.singlePage };
  if (wanted.username === undefined) {
    const { service } = client;
    if (service === undefined) throw new ControlError(400, `${client.name} is not a service`);
    return { ...common, tenantId: client.tenantId, subject: { kind: 'service', service } };
  }
  const account = requireAccount(state, wanted.username);
  const person = entryNamed(state, account, wanted.tenant);
  const scopes = wanted.scopes ?? resource.api?.scopes ?? [];
  const { contexts } = wanted;
  return {
    ...common,
    tenantId: person.tenantId,
    subject: { kind: 'person', person, scopes, contexts, clientCapabilities: [] },
  };
}

function requireApplication(state: EntraState, clientId: string): Application {
  const application = state.directory.applications.find(({ id }) => id === clientId);
  if (application === undefined) throw new ControlError(404, `no application ${clientId}`);
  return application;
}

async function requireKey(state: EntraState, name: string): Promise<SigningKey> {
  const key = await namedKey(state, name);
  if (key === undefined) throw new ControlError(404, `no key ${name} is published`);
  return key;
}

function withoutNulls(part: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
}
