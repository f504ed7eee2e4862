import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { problemStatus, problemTitle, problemType } from '@/lib/contract/problem.ts';
import type { Dispatch } from '@/lib/server/http/dispatch.ts';
import { pathOf } from '@/lib/server/http/exchange.ts';
import type { Logger } from '@/lib/server/log.ts';
import type { Settings } from '@/lib/server/settings/settings.ts';
import type { ServeSite } from './site.ts';

/** A token may travel in two headers, 16 KiB each at most; Node's default is 16 KiB for all. */
const maxHeaderBytes = 48 * 1024;
const headersTimeoutMs = 15_000;
const requestTimeoutMs = 60_000;
/** Longer than the idle time-out of the load balancers in front, or they meet closed sockets. */
const keepAliveTimeoutMs = 75_000;
/** Less than platforms wait before they end a process without asking (Docker: ten seconds, by default). */
const closeWithinMs = 9_000;
const sweepEveryMs = 50;

type Listening = { readonly port: number; close(): Promise<void> };

/**
 * Opens the port and serves the API and the site on it.
 *
 * @throws {Error} in words when the port is taken or may not be opened.
 */
export async function listen(options: {
  readonly settings: Settings;
  readonly log: Logger;
  readonly dispatch: Dispatch;
  readonly serveSite: ServeSite;
}): Promise<Listening> {
  const { settings, log, dispatch, serveSite } = options;
  const serve = (request: Request) =>
    isApi(pathOf(request.url)) ? dispatch(request) : serveSite(request);
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      // Of two Host headers Node keeps the first; joined they are no host, which RFC 9112 section 3.2 wants.
      joinDuplicateHeaders: true,
    },
    getRequestListener(serve, {
      hostname: 'localhost', // of a request that names none: probes speak HTTP/1.0
      errorHandler: (error) => unreadable(error, log),
    }),
  );
  server.keepAliveTimeout = keepAliveTimeoutMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, settings)));
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  log.info({ host: settings.host, port }, 'listening');
  return {
    port,
    close: () => close(server, log),
  };
}

/**
 * Every request that was accepted gets its answer, within the time there is; what takes longer is cut
 * off. A connection is closed with its answer: whoever keeps it busy would else be served until the end.
 */
function close(server: Server, log: Logger): Promise<void> {
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  const sweep = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
  const end = setTimeout(() => {
    log.warn({ ms: closeWithinMs }, 'cut off requests that were not answered in time');
    server.closeAllConnections();
  }, closeWithinMs);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(end);
      resolve();
    });
  });
}

function isApi(path: string): boolean {
  return path.startsWith('/api/') || path === '/api' || /^\/health(\/|$)/.test(path);
}

/** A request that is no URL or has an impossible Host: answered before the API sees it. */
function unreadable(error: unknown, log: Logger): Response {
  const code =
    error instanceof Error && error.name === 'RequestError'
      ? 'malformed-request'
      : 'internal-error';
  if (code === 'internal-error') log.error({ err: error }, 'failed outside the API');
  const status = problemStatus(code);
  return new Response(
    JSON.stringify({ type: problemType(code), title: problemTitle(code), status }),
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
}

function inWords(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
    return new Error(
      `HOST is ${host}, which is no address of this machine. Set another, or none.`,
      {
        cause: error,
      },
    );
  }
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken. Set PORT to another one.`, { cause: error });
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} may not be opened by this user. Set PORT to one above 1023.`, {
      cause: error,
    });
  }
  return error;
}
