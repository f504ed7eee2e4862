import { expect, test } from 'vitest';
import { prefixDistance } from './edit-distance.ts';
import { editsOfBeginning } from './edits-of-beginning.ts';

test.each([
  ['salt', 'salt', 0],
  ['sal', 'saltmere', 0],
  ['slat', 'salt', 1],
  ['saltt', 'salt', 1],
  ['sal7', 'salt', 1],
  ['satmere', 'saltmere', 1],
  ['cartogrpaher', 'cartographer', 1],
  ['krtographer', 'cartographer', 2],
  ['cartogrhpe', 'cartographers', 2],
  ['abcd', 'wxyz', 3],
])('%s is %s but for %i mistakes', (typed, word, distance) => {
  expect(prefixDistance(typed, word, 2)).toBe(distance);
});

test.each(['ubo', 'buok', 'obok', 'ook', 'xbook', 'bbook', 'vook'])('%s and book', (typed) => {
  if (typed === 'ubo') return expect(editsOfBeginning(typed)).not.toContain('book');
  expect(editsOfBeginning(typed)).toContain('book');
});
