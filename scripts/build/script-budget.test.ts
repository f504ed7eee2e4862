import { expect, test } from 'vitest';
import { overBudgetMessage } from './script-budget.ts';

test('tells the sum, the limit and each script', () => {
  const message = overBudgetMessage([
    { path: '/large.js', gzip: 150 * 1024 },
    { path: '/small.js', gzip: 512 },
  ]);
  expect(message).toContain('150.5 KiB of script');
  expect(message).toMatch(/more than its \d+\.0 KiB/);
  expect(message).toContain('150.0 KiB  /large.js');
  expect(message).toContain('0.5 KiB    /small.js');
});
