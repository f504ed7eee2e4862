import { Hono } from 'hono';
import type { EntraState } from '../entra-state.ts';
import { keySetV1, keySetV2 } from '../keys/key-set.ts';
import { resolveTenant } from '../lookup/resolve-tenant.ts';
import { instanceDiscovery } from './instance-discovery.ts';
import { openidConfiguration } from './openid-configuration.ts';

/** Metadata and keys, for each tenant and for `organizations`, `common` and `consumers`. */
export function discoveryRoutes(state: EntraState): Hono {
  const app = new Hono();
  const path = (name: string) => resolveTenant(state.directory, name);

  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) =>
    c.json(openidConfiguration(state.origin, path(c.req.param('tenant')), 2)),
  );
  app.get('/:tenant/.well-known/openid-configuration', (c) =>
    c.json(openidConfiguration(state.origin, path(c.req.param('tenant')), 1)),
  );
  app.get('/:tenant/discovery/v2.0/keys', (c) =>
    c.json(keySetV2(state, path(c.req.param('tenant')))),
  );
  app.get('/:tenant/discovery/keys', (c) => {
    path(c.req.param('tenant'));
    return c.json(keySetV1(state));
  });
  app.get('/:tenant/discovery/instance', (c) => {
    path(c.req.param('tenant'));
    return c.json(instanceDiscovery(state.origin, c.req.query('authorization_endpoint')));
  });
  return app;
}
