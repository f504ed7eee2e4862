import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createProxy } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { appIdentity, homeTenantId } from '../identity/identities.ts';
import type { IdentityIssuer } from '../identity/identity-issuer.ts';
import { selfSignedCertificate } from '../tls/self-signed-certificate.ts';
import { exchangeAudience, tokenEndpoint } from './token-endpoint.ts';

export type WorkloadIdentityOptions = {
  readonly issuer: IdentityIssuer;
  /** PEM file of what the program trusts besides, such as the vault's certificate. */
  readonly certificateFile: string;
  /** Whom the cluster's or pipeline's token is for; Entra ID takes the usual one alone. */
  readonly audience?: string;
};

export type RunningWorkloadIdentity = {
  /** What a cluster or a pipeline puts into the environment, and how this Entra ID is reached. */
  readonly environment: Readonly<Record<string, string>>;
  /** The servers that were asked for, such as `login.microsoftonline.com:443`. */
  readonly reached: ReadonlySet<string>;
  close(): Promise<void>;
};

const entraHost = 'login.microsoftonline.com';
const hour = 3600;

/**
 * Starts Entra ID for a workload identity, as AKS and GitHub Actions have it. The SDK speaks to the
 * real name over TLS; a proxy on loopback, which it takes from HTTPS_PROXY, leads that name here and
 * every other nowhere.
 */
export async function startWorkloadIdentity({
  issuer,
  certificateFile,
  audience = exchangeAudience,
}: WorkloadIdentityOptions): Promise<RunningWorkloadIdentity> {
  const { cert, key } = selfSignedCertificate([entraHost]);
  const entra = createHttpsServer(
    { cert, key },
    getRequestListener(tokenEndpoint(issuer, appIdentity).fetch),
  );
  const entraPort = await listening(entra);
  const reached = new Set<string>();
  const sockets = new Set<Socket>();
  const proxy = createProxy().on('connect', ({ url = '' }, socket: Socket) => {
    reached.add(url);
    if (url !== `${entraHost}:443`) return socket.destroy();
    const onward = connect(entraPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
    }
    return socket;
  });
  const proxyPort = await listening(proxy);
  const folder = await mkdtemp(join(tmpdir(), 'keyless-emulator-'));
  const [tokenFile, trusted] = [join(folder, 'federated-token'), join(folder, 'trusted.pem')];
  const { token } = await issuer.issue(appIdentity, audience, hour);
  await writeFile(tokenFile, token, { mode: 0o600 });
  await writeFile(trusted, (await readFile(certificateFile, 'utf8')) + cert);
  return {
    environment: {
      AZURE_TENANT_ID: homeTenantId,
      AZURE_CLIENT_ID: appIdentity.clientId,
      AZURE_FEDERATED_TOKEN_FILE: tokenFile,
      AZURE_TOKEN_CREDENTIALS: 'WorkloadIdentityCredential',
      NODE_EXTRA_CA_CERTS: trusted,
      HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
      NO_PROXY: '127.0.0.1,localhost',
    },
    reached,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([entra, proxy].map((server) => new Promise((done) => server.close(done))));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
