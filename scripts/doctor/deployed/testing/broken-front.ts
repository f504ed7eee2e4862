import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a front does to a request or its answer on the way; without one, nothing. */
export type Break = {
  readonly request?: (path: string, headers: Headers) => void;
  readonly response?: (path: string, response: Response) => Response | Promise<Response>;
};

export type BrokenFront = {
  readonly origin: string;
  break: Break;
  close(): Promise<void>;
};

/** A front before a sound deployment that breaks one thing at a time. */
export async function startBrokenFront(behind: string): Promise<BrokenFront> {
  const front = { origin: '', break: {} as Break, close: () => closed(server) };
  const server = createServer(async (incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const headers = new Headers(incoming.headers as Record<string, string>);
    for (const name of ['host', 'connection', 'accept-encoding']) headers.delete(name);
    front.break.request?.(path, headers);
    const method = incoming.method ?? 'GET';
    const answer = await fetch(behind + path, { method, headers, redirect: 'manual' });
    const response = (await front.break.response?.(path, answer)) ?? answer;
    const kept = [...response.headers].filter(
      ([name]) => !/^(content-|transfer-|connection)/.test(name),
    );
    const type = response.headers.get('content-type');
    const policy = response.headers.get('content-security-policy');
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(kept),
      ...(type && { 'content-type': type }),
      ...(policy && { 'content-security-policy': policy }),
    });
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  front.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return front;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

/** The same answer with some headers changed; null takes one away. */
export function withHeaders(
  response: Response,
  change: Readonly<Record<string, string | null>>,
): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const hasNoBody = [204, 304].includes(response.status);
  return new Response(hasNoBody ? null : response.body, { status: response.status, headers });
}
