import { Hono } from 'hono';
import * as z from 'zod';
import { ControlError } from '../entra/control/control-error.ts';
import { parseJson } from '../entra/control/parse-json.ts';
import type { Emulator, EmulatorEnv } from './emulator.ts';
import { FaultRequest } from './fault.ts';

const ClockChange = z.strictObject({ offsetSeconds: z.int() });

/**
 * `/_control/*`: lets tests change an emulator while it runs; `own` adds what only one of them has.
 * Bodies must be declared as JSON, which a page of another origin cannot send without a preflight,
 * and no preflight is answered here.
 */
export function controlRoutes(emulator: Emulator, own: Hono<EmulatorEnv>): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use('*', async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json');
    if (c.req.method === 'POST' && !json) throw new ControlError(415, 'send application/json');
    return next();
  });
  app.route('/', own);
  app.route('/', sharedRoutes(emulator));
  app.onError((error, c) => {
    if (error instanceof ControlError) return c.json({ error: error.message }, error.status);
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
    throw error;
  });
  return new Hono<EmulatorEnv>().route('/_control', app);
}

function sharedRoutes(emulator: Emulator): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.post('/reset', (c) => {
    emulator.reset();
    return c.body(null, 204);
  });
  app.post('/clock', async (c) => {
    const { offsetSeconds } = await parseJson(c, ClockChange);
    emulator.clock.offsetSeconds = offsetSeconds;
    return c.body(null, 204);
  });
  app.post('/faults', async (c) => {
    emulator.faults.add(await parseJson(c, FaultRequest));
    return c.body(null, 204);
  });
  app.delete('/faults', (c) => {
    emulator.faults.clear();
    return c.body(null, 204);
  });
  app.get('/counters', (c) => c.json(emulator.counters.all()));
  app.delete('/counters', (c) => {
    emulator.counters.clear();
    return c.body(null, 204);
  });
  return app;
}
