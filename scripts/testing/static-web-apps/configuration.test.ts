import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { inRepository } from '../../repository.ts';

/** https://learn.microsoft.com/azure/static-web-apps/configuration#restrictions */
const largest = 20 * 1024;

const text = readFileSync(inRepository('staticwebapp.config.json'), 'utf8');
const configuration = JSON.parse(text);

/**
 * Microsoft's own schema, from @azure/static-web-apps-cli (its licence lies beside it). The platform
 * serves pages without any header, and says nothing, when the file does not follow it.
 */
const schema = z.fromJSONSchema(
  JSON.parse(
    readFileSync(inRepository('scripts/testing/static-web-apps/schema.json'), 'utf8'),
  ) as Parameters<typeof z.fromJSONSchema>[0],
  { defaultTarget: 'draft-4' },
);

describe('staticwebapp.config.json', () => {
  test('follows the official schema', () => {
    expect(schema.safeParse(configuration).error?.issues).toBeUndefined();
  });

  test('is small enough, with room for what a deployment adds', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(largest / 2);
  });
});

test.each([
  ['an unknown member', { headers: {} }],
  ['a mistyped value', { trailingSlash: 'none' }],
  ['a route without its path', { routes: [{ headers: {} }] }],
  ['an unknown member of a route', { routes: [{ route: '/', header: {} }] }],
  ['a status that is no number', { responseOverrides: { 404: { statusCode: '404' } } }],
])('the schema finds %s', (_what, change) => {
  expect(schema.safeParse({ ...configuration, ...change }).success).toBe(false);
});
