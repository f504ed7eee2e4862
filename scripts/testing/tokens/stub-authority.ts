import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestKey } from './test-key.ts';

/** What the stub says instead of a document; `hang` never answers. */
export type Answer = {
  readonly status?: number;
  readonly location?: string;
  readonly body?: string;
};

export type StubAuthority = AsyncDisposable & {
  /** An origin on loopback, for `ENTRA_AUTHORITY_HOST`. */
  readonly origin: string;
  /** The path of each request so far, oldest first. */
  readonly requests: string[];
  /** What the key sets publish; change it to roll the keys. */
  keys: readonly TestKey[];
  /** Answers a path in place of the stub; undefined leaves the answer to it. */
  intercept: (path: string) => Answer | 'hang' | undefined;
};

export const v2Issuer = (tenantId: string) => `https://login.microsoftonline.com/${tenantId}/v2.0`;
export const v1Issuer = (tenantId: string) => `https://sts.windows.net/${tenantId}/`;

/**
 * The two metadata documents and key sets of every tenant, with Entra's issuers, over real HTTP.
 * As at Entra, keys name their issuer in the v2 set alone.
 */
export async function startStubAuthority(keys: readonly TestKey[]): Promise<StubAuthority> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    stub.requests.push(path);
    const answer = stub.intercept(path) ?? documentAt(path, stub);
    if (answer !== 'hang') send(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stub: StubAuthority = {
    origin: `http://127.0.0.1:${port}`,
    requests: [],
    keys,
    intercept: () => undefined,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return stub;
}

function documentAt(path: string, { origin, keys }: StubAuthority): Answer {
  const [, tenantId = '', ...rest] = path.split('/');
  switch (rest.join('/')) {
    case 'v2.0/.well-known/openid-configuration':
      return json({ issuer: v2Issuer(tenantId), jwks_uri: `${origin}/${tenantId}/v2.0/keys` });
    case '.well-known/openid-configuration':
      return json({ issuer: v1Issuer(tenantId), jwks_uri: `${origin}/${tenantId}/keys` });
    case 'v2.0/keys':
      return json({ keys: keys.map(({ jwk }) => ({ issuer: v2Issuer('{tenantid}'), ...jwk })) });
    case 'keys':
      return json({ keys: keys.map(({ jwk }) => jwk) });
    default:
      return { status: 404 };
  }
}

function json(document: unknown): Answer {
  return { body: JSON.stringify(document) };
}

function send(response: ServerResponse, { status = 200, location, body = '' }: Answer): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  if (location !== undefined) response.setHeader('location', location);
  response.end(body);
}
