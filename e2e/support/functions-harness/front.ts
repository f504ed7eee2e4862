import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registered } from './core-api.ts';
import { foreignToken } from './foreign-token.ts';
import { invoke, triggerOf } from './invoke.ts';
import { passOn } from './pass-on.ts';

/** A token may travel in two headers. */
const maxHeaderSize = 48 * 1024;
/** How the host runs a timer by hand, functions-run-non-http-triggered in Microsoft's pages. */
const runByHand = /^\/admin\/functions\/([\w-]+)$/;

/** Static Web Apps and the Functions host in one: what they do to a request on its way to the bundle. */
export function createFront(
  registered: Registered,
  { workerUri, routePrefix }: { readonly workerUri: string; readonly routePrefix: string },
): Server {
  const api = [...registered.functions.values()].find(
    (one) => triggerOf(one).binding.type === 'httpTrigger',
  );
  if (api === undefined) throw new Error('The bundle registered no HTTP function.');
  const { methods = [] } = triggerOf(api).binding;
  return createServer({ maxHeaderSize }, (incoming, outgoing) => {
    const path = (incoming.url ?? '/').replace(/\?.*/s, '');
    const byHand = runByHand.exec(path)?.[1];
    if (byHand !== undefined) return runTimer(registered, byHand, outgoing);
    const known = path.startsWith(`/${routePrefix}/`) && methods.includes(incoming.method ?? '');
    if (!known) return void outgoing.writeHead(404).end();
    overwriteAuthorization(incoming);
    const rest = path.slice(routePrefix.length + 2);
    passOn(registered, api, { workerUri, path: rest }, incoming, outgoing);
  });
}

function overwriteAuthorization({ headers }: IncomingMessage): void {
  headers.authorization = `Bearer ${foreignToken()}`;
}

function runTimer(registered: Registered, name: string, outgoing: ServerResponse): void {
  const one = registered.functions.get(name);
  if (one === undefined || triggerOf(one).binding.type !== 'timerTrigger') {
    return void outgoing.writeHead(404).end();
  }
  const timer = { Schedule: {}, ScheduleStatus: null, IsPastDue: false };
  invoke(registered, one, { id: randomUUID(), input: { json: JSON.stringify(timer) } }).then(
    () => outgoing.writeHead(202).end(),
    (error: unknown) => outgoing.writeHead(500).end(String(error)),
  );
}
