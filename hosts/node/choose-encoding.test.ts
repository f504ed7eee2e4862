import { expect, test } from 'vitest';
import { chooseEncoding } from './choose-encoding.ts';

const both = { br: true, gzip: true };

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.000', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [null, 'identity'],
])('Accept-Encoding %j gives %s', (accept, expected) => {
  expect(chooseEncoding(accept, both)).toBe(expected);
});

test('only what was compressed ahead is offered', () => {
  expect(chooseEncoding('br, gzip', { gzip: true })).toBe('gzip');
  expect(chooseEncoding('br', {})).toBe('identity');
});
