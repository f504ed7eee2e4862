import { expect, test } from 'vitest';
import { renewalReason } from './renewal-reason.ts';

test('a loan that can be renewed needs no reason', () => expect(renewalReason(null)).toBeNull());
test('the limit names the library’s rule', () =>
  expect(renewalReason('limit')).toMatch(/^Renewed 2 times already/));
test('someone who waits is named as such, without a name', () =>
  expect(renewalReason('someone-waits')).toMatch(/someone waits/));
