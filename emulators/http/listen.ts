import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { onlyLoopbackHosts } from '../entra/only-loopback-hosts.ts';
import type { EmulatorEnv } from './emulator.ts';

export type Listening = {
  /** `http://127.0.0.1:PORT`, or https with a certificate. */
  readonly origin: string;
  close(): Promise<void>;
};

type Options = {
  /** 0 for any free port. */
  readonly port: number;
  /** PEM; without it the server speaks plain http. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
};

const loopback = '127.0.0.1';

/**
 * Serves on 127.0.0.1 alone: only servers call these emulators, and they need no name for it.
 *
 * @throws when the port is taken
 */
export async function listen(app: Hono<EmulatorEnv>, { port, tls }: Options): Promise<Listening> {
  // The SDKs end some paths with a slash.
  const guarded = new Hono<EmulatorEnv>({ strict: false }).use(onlyLoopbackHosts()).route('/', app);
  const listener = getRequestListener((request, env) =>
    guarded.fetch(request, env as HttpBindings),
  );
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${loopback}:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Waiting requests too, or a hanging one would keep the process.
        server.closeAllConnections();
      }),
  };
}
