import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Registered, RegisteredFunction } from './core-api.ts';
import { invoke } from './invoke.ts';

/** Belong to one connection, RFC 9110 section 7.6.1. */
const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te'];

/**
 * One HTTP request as the Functions host handles it with streaming: the invocation goes to the
 * worker over gRPC, headers and route parameters with it, while method, URL and body travel as an
 * HTTP request to the address that the worker opened; its answer is the answer.
 */
export function passOn(
  registered: Registered,
  one: RegisteredFunction,
  target: { readonly workerUri: string; readonly path: string },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const id = randomUUID();
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const forwarded = request(new URL(incoming.url ?? '/', target.workerUri), {
    method: incoming.method,
    headers: {
      ...headers,
      'x-ms-invocation-id': id,
      'x-forwarded-host': headers.host,
      'x-forwarded-proto': 'http',
    },
  });
  const fail = (error: unknown) => {
    process.stderr.write(`[functions harness] ${error instanceof Error ? error.stack : error}\n`);
    forwarded.destroy();
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(500).end();
  };
  forwarded.on('error', (error) => !outgoing.writableEnded && fail(error));
  forwarded.on('response', (answer) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !hopByHop.includes(name));
    outgoing.writeHead(answer.statusCode ?? 500, Object.fromEntries(kept));
    answer.pipe(outgoing);
  });
  incoming.pipe(forwarded);
  const triggerMetadata = {
    Headers: { json: JSON.stringify(headers) },
    path: { string: target.path },
  };
  invoke(registered, one, { id, input: { json: '{}' }, triggerMetadata }).catch(fail);
}
