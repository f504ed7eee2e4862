import { expect, test } from 'vitest';
import type { Documented, Operation } from './operation.ts';
import { operations } from './operations.ts';

const all: readonly Operation[] = operations;

test('no id and no address is there twice', () => {
  const addresses = all.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(all.length);
  expect(new Set(all.map((operation) => operation.id)).size).toBe(all.length);
});

for (const { method, path, body, answers } of all) {
  test.each([...answers])(
    `${method} ${path}: the example of $status is just what its schema says`,
    ({ schema, example }: Documented) => {
      expect(schema.parse(example)).toEqual(example);
    },
  );

  if (body !== undefined) {
    test(`${method} ${path}: the example of the body is one that it takes`, () => {
      expect(body.schema.parse(body.example)).toMatchObject(body.example as object);
    });
  }
}
