import { describe, expect, test } from 'vitest';
import { requireProductOnly } from './bundle-boundary.ts';

describe('requireProductOnly', () => {
  test('accepts the product and its dependencies', () => {
    const inputs = ['hosts/node/main.ts', 'lib/server/log.ts', 'node_modules/x/emulators/a.js'];
    expect(() => requireProductOnly('hosts/node/main.ts', inputs)).not.toThrow();
  });

  test.each(['emulators/main.ts', 'scripts/seed/main.ts', 'e2e/people.ts', 'bench/main.ts'])(
    'refuses %s',
    (input) => {
      expect(() => requireProductOnly('hosts/node/main.ts', [input])).toThrow(input);
    },
  );
});
