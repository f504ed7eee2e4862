import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { EntraState } from '../entra-state.ts';
import type { Fault } from './faults.ts';

/** Counts the request, then lets the first fault for its path happen. */
export function injectFaults(state: EntraState): MiddlewareHandler {
  return async (c, next) => {
    const { path, method } = c.req;
    if (path.startsWith('/_')) return next();
    state.counters.count(method, path);
    const fault = method === 'OPTIONS' ? undefined : state.faults.take(path);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    if (fault?.hang) await state.faults.cleared();
    const answer = fault && faultyAnswer(fault);
    if (answer !== undefined) return answer;
    await next();
  };
}

function faultyAnswer({ status, body, headers }: Fault): Response | undefined {
  if (status === undefined && body === undefined) return undefined;
  return new Response(body ?? '', { status: status ?? 200, headers: headers ?? {} });
}
