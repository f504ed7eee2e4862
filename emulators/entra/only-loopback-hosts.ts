import type { MiddlewareHandler } from 'hono';

/**
 * Refuses a request for any other host name: a page elsewhere whose name resolves to this machine
 * (DNS rebinding) must not reach the control endpoint.
 */
export function onlyLoopbackHosts(): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return c.text('Wrong host', 421);
    await next();
  };
}
