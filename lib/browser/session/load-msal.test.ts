import { afterEach, expect, test, vi } from 'vitest';
import { forgetMsal, loadMsal } from './load-msal.ts';

type Start = { resolve: (msal: string) => void; reject: (error: Error) => void };

const starts: Start[] = [];
vi.mock('./msal/start-msal.ts', () => ({
  startMsal: () => new Promise((resolve, reject) => void starts.push({ resolve, reject })),
}));
vi.stubGlobal('fetch', async () => new Response());

afterEach(() => {
  forgetMsal();
  starts.length = 0;
});

test('is started once, and anew when it was forgotten', async () => {
  const [first, second] = [loadMsal(), loadMsal()];
  await vi.waitFor(() => expect(starts).toHaveLength(1));
  starts[0]?.resolve('one');
  expect([await first, await second]).toEqual(['one', 'one']);
  forgetMsal();
  const third = loadMsal();
  await vi.waitFor(() => expect(starts).toHaveLength(2));
  starts[1]?.resolve('two');
  expect(await third).toBe('two');
});

test('a new start waits for the one under way, which may be redeeming the only code', async () => {
  const first = loadMsal();
  await vi.waitFor(() => expect(starts).toHaveLength(1));
  forgetMsal();
  const second = loadMsal();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(starts).toHaveLength(1);
  starts[0]?.resolve('one');
  await vi.waitFor(() => expect(starts).toHaveLength(2));
  starts[1]?.resolve('two');
  expect([await first, await second]).toEqual(['one', 'two']);
});

test('after a failure the next call tries again', async () => {
  const first = loadMsal();
  await vi.waitFor(() => expect(starts).toHaveLength(1));
  starts[0]?.reject(new Error('no'));
  await expect(first).rejects.toThrow('no');
  const second = loadMsal();
  await vi.waitFor(() => expect(starts).toHaveLength(2));
  starts[1]?.resolve('two');
  expect(await second).toBe('two');
});
