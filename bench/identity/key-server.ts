import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tenantId } from './sample-caller.ts';

export const keyId = 'bench-key';

export type KeyServer = {
  readonly origin: string;
  readonly privateKey: KeyObject;
  close(): void;
};

/**
 * Stands in for Entra ID on loopback: publishes the metadata and the key of one tenant, and nothing
 * else. Every server under test fetches its key from here, so tokens are truly verified.
 */
export async function startKeyServer(): Promise<KeyServer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const documents = new Map<string, unknown>();
  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? '');
    response.statusCode = document === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const origin = `http://127.0.0.1:${address.port}`;
  const keysPath = `/${tenantId}/discovery/v2.0/keys`;
  documents.set(`/${tenantId}/v2.0/.well-known/openid-configuration`, {
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    jwks_uri: origin + keysPath,
  });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' };
  documents.set(keysPath, { keys: [key] });
  return {
    origin,
    privateKey,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
