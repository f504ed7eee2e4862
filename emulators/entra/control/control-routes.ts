import { Hono } from 'hono';
import * as z from 'zod';
import type { EntraState } from '../entra-state.ts';
import { AadstsError } from '../errors/aadsts-error.ts';
import { ControlError } from './control-error.ts';
import { keyControl } from './key-control.ts';
import { peopleControl } from './people-control.ts';
import { tokenControl } from './token-control.ts';
import { worldControl } from './world-control.ts';

/**
 * `/_control/*`: lets tests change the emulator while it runs (README.md lists it). Bodies must be
 * declared as JSON, which a page of another origin cannot send without a preflight, and no
 * preflight is answered here.
 */
export function controlRoutes(state: EntraState): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json');
    if (c.req.method === 'POST' && !json) throw new ControlError(415, 'send application/json');
    return next();
  });
  app.route('/', worldControl(state));
  app.route('/', keyControl(state));
  app.route('/', peopleControl(state));
  app.route('/', tokenControl(state));
  app.onError((error, c) => {
    if (error instanceof ControlError) return c.json({ error: error.message }, error.status);
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
    if (error instanceof AadstsError) return c.json({ error: error.message }, 400);
    throw error;
  });
  return new Hono().route('/_control', app);
}
