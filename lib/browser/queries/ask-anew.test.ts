import { focusManager, onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import type { Permission } from '@/lib/policy/permissions.ts';
import { askAnew, askAnewOnReturn } from './ask-anew.ts';

const account = 't/mara';

/** A client that has asked everything once while the person might borrow and wish. */
async function asked(permissionsNow: readonly Permission[]) {
  const client = new QueryClient();
  const sent: string[] = [];
  const observe = async (path: string, needs?: Permission) => {
    const observer = new QueryObserver(client, {
      queryKey: [account, path, {}],
      queryFn: () => {
        sent.push(path);
        return { permissions: permissionsNow };
      },
      ...(needs && { meta: { needs } }),
    });
    observer.subscribe(() => {});
    await observer.fetchOptimistic(observer.options as never);
  };
  await observe('/api/v1/me');
  await observe('/api/v1/reminders', 'loans.borrow');
  await observe('/api/v1/wishes', 'wishes.make');
  await observe('/api/v1/offices');
  sent.length = 0;
  return { client, sent };
}

test('asks who the person is before anything else', async () => {
  const { client, sent } = await asked(['loans.borrow', 'wishes.make']);
  await askAnew(client);
  expect(sent[0]).toBe('/api/v1/me');
  expect(sent.toSorted()).toEqual([
    '/api/v1/me',
    '/api/v1/offices',
    '/api/v1/reminders',
    '/api/v1/wishes',
  ]);
});

test('does not ask what the person may no longer, and forgets the answer', async () => {
  const { client, sent } = await asked(['wishes.make']);
  await askAnew(client);
  expect(sent.toSorted()).toEqual(['/api/v1/me', '/api/v1/offices', '/api/v1/wishes']);
  expect(client.getQueryData([account, '/api/v1/reminders', {}])).toBeUndefined();
});

for (const [name, manager, set] of [
  ['the window gets the focus', focusManager, (on: boolean) => focusManager.setFocused(on)],
  ['the network comes back', onlineManager, (on: boolean) => onlineManager.setOnline(on)],
] as const) {
  test(`asks who the person is first when ${name}, and then what they may ask`, async () => {
    const { client, sent } = await asked(['wishes.make']);
    await client.invalidateQueries({ refetchType: 'none' });
    onTestFinished(askAnewOnReturn(client));
    onTestFinished(() => set(true));
    expect(manager.hasListeners()).toBe(true);
    set(false);
    set(true);
    await expect
      .poll(() => sent.toSorted())
      .toEqual(['/api/v1/me', '/api/v1/offices', '/api/v1/wishes']);
    expect(sent[0]).toBe('/api/v1/me');
  });
}
