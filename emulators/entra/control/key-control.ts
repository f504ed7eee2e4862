import { Hono } from 'hono';
import type { EntraState } from '../entra-state.ts';
import { ControlError } from './control-error.ts';
import { KeyId, RotateKeys } from './control-requests.ts';
import { parseJson } from './parse-json.ts';

/** Adds, changes and retires signing keys. Every answer tells how the key set looks now. */
export function keyControl(state: EntraState): Hono {
  const app = new Hono();
  const { keys } = state;

  const overview = () => ({
    current: keys.current.kid,
    published: keys.published.map(({ kid, signsFor }) => ({ kid, signsFor })),
  });

  app.get('/keys', (c) => c.json(overview()));

  app.post('/keys/add', async (c) => {
    const { kid } = await keys.add();
    return c.json({ kid, ...overview() });
  });

  app.post('/keys/use', async (c) => {
    const { kid } = await parseJson(c, KeyId);
    if (!keys.use(kid)) throw new ControlError(404, `no key ${kid} is published`);
    return c.json(overview());
  });

  app.post('/keys/retire', async (c) => {
    const { kid } = await parseJson(c, KeyId);
    if (!keys.retire(kid)) throw new ControlError(409, `${kid} signs, or is not published`);
    return c.json(overview());
  });

  app.post('/keys/rotate', async (c) => {
    const { retireOld } = await parseJson(c, RotateKeys);
    const old = keys.published.filter(({ signsFor }) => signsFor === 'organizations');
    const { kid } = await keys.add();
    keys.use(kid);
    if (retireOld) for (const key of old) keys.retire(key.kid);
    return c.json(overview());
  });
  return app;
}
