import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { permissions } from '@/lib/policy/permissions.ts';
import { findRoutes, renderRouteTable } from '../scripts/build/route-table.ts';
import { routes } from './route-table.gen.ts';

/** Whoever adds to this list lets the whole internet call that address. */
const openEndpoints = [
  'GET /api/v1/config',
  'GET /api/v1/openapi.json',
  'GET /health',
  'GET /health/ready',
];

const endpoints = routes.flatMap((route) =>
  Object.entries(route.methods).map(([method, handler]) => ({
    name: `${method} ${route.path}`,
    access: (handler as { access?: string }).access,
  })),
);

test('the generated table is the one that the folders give', async () => {
  const current = await readFile(new URL('route-table.gen.ts', import.meta.url), 'utf8');
  expect(current).toBe(renderRouteTable(await findRoutes()));
});

for (const { name, access } of endpoints) {
  test(`${name} was made by a guard, or is on the short list of open endpoints`, () => {
    if (openEndpoints.includes(name)) expect(access).toBe('open');
    else expect(permissions).toContain(access);
  });
}

test('the list of open endpoints has no entry that is gone', () => {
  expect(endpoints.map((endpoint) => endpoint.name)).toEqual(expect.arrayContaining(openEndpoints));
});

test('every permission of the policy but the page-only ones guards an endpoint', () => {
  const guarded = new Set(endpoints.map((endpoint) => endpoint.access));
  const pageOnly = ['access.read'];
  for (const permission of permissions) {
    expect(guarded.has(permission)).toBe(!pageOnly.includes(permission));
  }
});
