import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { EntraState } from './entra-state.ts';

/** Metadata and keys are for everybody. */
export function publicCrossOrigin(): MiddlewareHandler {
  return cors({ origin: '*', allowMethods: ['GET'], maxAge: 600 });
}

/**
 * Tokens are readable from the app's origins alone, without cookies. MSAL sends no header that
 * needs a preflight; other clients may.
 */
export function tokenCrossOrigin(state: EntraState): MiddlewareHandler {
  return cors({
    origin: [...state.appOrigins],
    allowMethods: ['POST'],
    exposeHeaders: ['x-ms-request-id'],
    maxAge: 600,
  });
}
