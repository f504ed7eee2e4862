import { Hono } from 'hono';
import type { EntraState } from '../entra-state.ts';
import { FaultRequest, SettingsChange } from './control-requests.ts';
import { parseJson } from './parse-json.ts';

/** Reset, time and lifetimes, faults, counters. */
export function worldControl(state: EntraState): Hono {
  const app = new Hono();

  app.post('/reset', (c) => {
    state.reset();
    return c.body(null, 204);
  });

  app.post('/settings', async (c) => {
    const { clockOffsetSeconds, ...change } = await parseJson(c, SettingsChange);
    state.clock.offsetSeconds = clockOffsetSeconds ?? state.clock.offsetSeconds;
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    state.settings = { ...state.settings, ...Object.fromEntries(given) };
    return c.json({ clockOffsetSeconds: state.clock.offsetSeconds, ...state.settings });
  });

  app.post('/faults', async (c) => {
    state.faults.add(await parseJson(c, FaultRequest));
    return c.body(null, 204);
  });

  app.delete('/faults', (c) => {
    state.faults.clear();
    return c.body(null, 204);
  });

  app.get('/counters', (c) => c.json(state.counters.all()));
  app.delete('/counters', (c) => {
    state.counters.clear();
    return c.body(null, 204);
  });
  return app;
}
