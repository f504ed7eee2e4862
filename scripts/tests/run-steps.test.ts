import { expect, test, vi } from 'vitest';
import { oneFailed, onePassed } from './outcome.ts';
import { runSteps } from './run-steps.ts';

test('goes on after a failure, save where a step needs the failed one', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const browser = vi.fn();
  const finished = await runSteps([
    { name: 'lint', title: 'Lint', run: () => Promise.resolve(oneFailed('see above')) },
    { name: 'build', title: 'Build', run: () => Promise.reject(new Error('broken')) },
    { name: 'unit', title: 'Unit', run: () => Promise.resolve(onePassed) },
    { name: 'browser', title: 'Browser', needs: ['build'], run: browser },
  ]);
  expect(finished.map(({ outcome }) => outcome.failed)).toEqual([1, 1, 0, 1]);
  expect(finished.at(-1)?.outcome.reason).toBe('needs build');
  expect(browser).not.toHaveBeenCalled();
});
