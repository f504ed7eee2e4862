import { expect, test } from 'vitest';
import { type Outputs, sizeAtStart } from './size-at-start.ts';

const made = (bytes: number, ...imports: [path: string, kind: string, external?: true][]) => ({
  bytes,
  inputs: {},
  imports: imports.map(([path, kind, external = false]) => ({ path, kind, external })),
});

test('counts once what is imported at the start, and nothing that comes later or from outside', () => {
  const outputs: Outputs = {
    main: made(
      1,
      ['a', 'import-statement'],
      ['b', 'dynamic-import'],
      ['node:fs', 'import-statement', true],
    ),
    a: made(10, ['c', 'import-statement'], ['main', 'import-statement']),
    b: made(100),
    c: made(1000, ['a', 'import-statement']),
  };
  expect(sizeAtStart(outputs, 'main')).toBe(1011);
});
