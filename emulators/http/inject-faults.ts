import { setTimeout as wait } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { Emulator, EmulatorEnv } from './emulator.ts';
import { type Fault, garbageBodies } from './fault.ts';

/** Counts the request, then lets the first fault for its name happen. */
export function injectFaults(emulator: Emulator): MiddlewareHandler<EmulatorEnv> {
  return async (c, next) => {
    if (c.req.path.startsWith('/_')) return next();
    const name = emulator.nameOf(c);
    emulator.counters.count(name);
    const fault = emulator.faults.take(name);
    if (fault === undefined) return next();
    if (fault.delayMs !== undefined) await wait(fault.delayMs);
    if (fault.hang === true) await new Promise(() => undefined);
    if (fault.reset === true) return cutConnection(c);
    const answer = faultyAnswer(fault, emulator);
    if (answer === undefined) return next();
    return answer;
  };
}

function faultyAnswer(fault: Fault, emulator: Emulator): Response | undefined {
  const { status, body, garbage, headers, retryAfter } = fault;
  if (garbage !== undefined) return answer(200, garbageBodies[garbage], headers);
  if (status === undefined && body === undefined) return undefined;
  const usual = emulator.behaviour.errorBody(status ?? 200);
  const retry = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return answer(status ?? 200, { ...usual, body: body ?? usual.body }, { ...retry, ...headers });
}

type Body = { readonly type: string; readonly body: string };

function answer(status: number, { type, body }: Body, headers: Fault['headers']): Response {
  const mayHaveBody = status !== 204 && status !== 304;
  return new Response(mayHaveBody ? body : null, {
    status,
    headers: { 'content-type': type, ...headers },
  });
}

/** The client sees `ECONNRESET`. The response is never sent, the socket being gone. */
function cutConnection(c: Context<EmulatorEnv>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null);
}
