import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;
type RequestListener = ReturnType<typeof getRequestListener>;

export type Listening = { readonly port: number; close(): Promise<void> };

/**
 * Serves on 127.0.0.1 and, where the machine has it, on ::1, because browsers resolve `localhost`
 * to either. Never on another address.
 *
 * @param port 0 for any free one
 * @param createFetch makes the handler once the port is known
 * @throws when the port is taken
 */
export async function listenOnLoopback(
  port: number,
  createFetch: (port: number) => Fetch,
): Promise<Listening> {
  const first = createServer();
  const chosen = await listen(first, '127.0.0.1', port);
  const listener = getRequestListener(createFetch(chosen));
  first.on('request', listener);
  const servers = [first, ...(await listenOnIpv6(chosen, listener, first))];
  return { port: chosen, close: async () => void (await Promise.all(servers.map(close))) };
}

async function listenOnIpv6(
  port: number,
  listener: RequestListener,
  first: Server,
): Promise<readonly Server[]> {
  const server = createServer(listener);
  try {
    await listen(server, '::1', port);
    return [server];
  } catch (error) {
    if (isWithoutIpv6(error)) return [];
    await close(first);
    throw error;
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends waiting requests too, or a hanging one would keep the process. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function isWithoutIpv6(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}
