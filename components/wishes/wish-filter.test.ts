import { expect, test } from 'vitest';
import { readFilter } from './wish-filter.ts';

test.each([
  ['', '', { state: 'open', whose: 'everyone', sort: 'votes' }],
  ['coming', 'newest', { state: 'ordered', whose: 'everyone', sort: 'newest' }],
  ['mine', '', { state: 'any', whose: 'mine', sort: 'votes' }],
  ['nonsense', 'sideways', { state: 'open', whose: 'everyone', sort: 'votes' }],
])('?show=%s&sort=%s', (show, sort, filter) => expect(readFilter(show, sort)).toEqual(filter));
