import { expect, test } from 'vitest';
import { trustedP99 } from './trusted-p99.ts';

const load = { requestsPerSecond: 1000, p50: 1, p99: 9, failures: 0 };

test('a p99 of enough requests is told', () => {
  expect(trustedP99({ ...load, requests: 12_800 }, 64)).toBe(9);
});

test('one that new connections may have made is not', () => {
  expect(trustedP99({ ...load, requests: 12_799 }, 64)).toBeUndefined();
});
