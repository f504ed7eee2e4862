import { describe, expect, test } from 'vitest';
import { type DescribedOperation, OpenApi } from '@/lib/contract/open-api.ts';
import type { Operation } from '@/lib/contract/operation.ts';
import { operations } from '@/lib/contract/operations.ts';
import { rolesGranting } from '@/lib/policy/grants.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { openApiDocument } from '@/lib/server/openapi/openapi-document.ts';
import { routes } from './route-table.gen.ts';

const document = openApiDocument({
  clientId: '3e9b7d12-64c0-4f8a-a57d-08c2b1f6e943',
  authority: 'https://login.microsoftonline.com/organizations',
  scope: 'api://library/access_as_user',
  authorityMetadata: null,
});

const served = routes.flatMap(({ path, methods }) =>
  Object.entries(methods).map(([method, handler]) => ({
    address: `${method} ${path.replace(/\[(\w+)\]/g, '{$1}')}`,
    access: (handler as { access?: string }).access,
  })),
);

const documented = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter((entry): entry is [string, DescribedOperation] => entry[1] !== undefined)
    .map(([method, operation]) => ({
      path,
      address: `${method.toUpperCase()} ${path}`,
      operation,
    })),
);

/** Every value under the key `name`, anywhere in `value`. */
function valuesOf(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? [inner] : []),
    ...valuesOf(name, inner),
  ]);
}

test('what is served is documented, and what is documented is served', () => {
  const addresses = (all: readonly { address: string }[]) => all.map((one) => one.address).sort();
  expect(addresses(documented)).toEqual(addresses(served));
});

test.each(served)(
  '$address asks for the permission that the document names',
  ({ address, access }) => {
    const operation = documented.find((one) => one.address === address)?.operation;
    expect(operation?.['x-permission'] ?? 'open').toBe(access);
    if (access === 'open') expect(operation?.security).toEqual([]);
    else expect(operation?.['x-roles']).toEqual([...rolesGranting(access as Permission)]);
  },
);

describe('the document is well-formed OpenAPI 3.1', () => {
  test('it has no key that the specification does not know', () => {
    expect(OpenApi.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  test('every reference leads to a component, and none is left over', () => {
    const { schemas } = document.components;
    const targets = new Set(valuesOf('$ref', document));
    const known = Object.keys(schemas).map((name) => `#/components/schemas/${name}`);
    expect(known).toEqual(expect.arrayContaining([...targets]));
    expect(known.filter((one) => !targets.has(one))).toEqual([]);
  });

  test.each(documented)(
    '$address: its parameters are those of its path, its schemes are known',
    ({ path, operation }) => {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every((parameter) => parameter.required)).toBe(true);
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(names).size).toBe(names.length);
      const schemes = operation.security.flatMap((one) => Object.keys(one));
      expect(Object.keys(document.components.securitySchemes)).toEqual(
        expect.arrayContaining(schemes),
      );
      expect(operation.tags.every((tag) => document.tags.some(({ name }) => name === tag))).toBe(
        true,
      );
    },
  );
});

test('an answer and a problem never share a status', () => {
  for (const { id, answers } of operations as readonly Operation[]) {
    const item = documented.find(({ operation }) => operation.operationId === id);
    for (const { status, mediaTypes = ['application/json'] } of answers) {
      const content = item?.operation.responses[status]?.content ?? {};
      expect([id, status, ...Object.keys(content)]).toEqual([id, status, ...mediaTypes]);
    }
  }
});
