import { expect, test } from 'vitest';
import { isPermissive } from './spdx.ts';

test.each(['MIT', '(MIT AND Zlib)', 'MIT OR Apache-2.0', 'GPL-3.0-only OR MIT'])(
  '%s is permissive',
  (expression) => {
    expect(isPermissive(expression)).toBe(true);
  },
);

test.each([
  'MPL-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'GPL-3.0-only OR LGPL-2.1-only',
  '(MIT OR GPL-2.0) AND AGPL-3.0',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE.txt',
  'none',
  '',
])('%s is not', (expression) => {
  expect(isPermissive(expression)).toBe(false);
});
