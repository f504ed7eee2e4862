import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { changeInCache } from './change-in-cache.ts';
import { expecting } from './expectation.ts';

const account = 't/mara';
const path = '/api/v1/loans';
const key = [account, path, {}];
const without = (row: string) =>
  expecting<string[]>(path, (rows) => rows.filter((one) => one !== row));

function filled(...rows: string[]) {
  const client = new QueryClient();
  client.setQueryData(key, rows);
  return { client, shown: () => client.getQueryData(key) };
}

async function ending(client: QueryClient, row: string) {
  const change = changeInCache(client, account);
  await change.expect([without(row)]);
  return change;
}

test('a change shows at once, and is taken back', async () => {
  const { client, shown } = filled('a', 'b');
  const change = await ending(client, 'a');
  expect(shown()).toEqual(['b']);
  change.takeBack();
  expect(shown()).toEqual(['a', 'b']);
});

test.each([
  ['the first fails', true, false, ['a', 'c']],
  ['the second fails', false, true, ['b', 'c']],
  ['both fail', true, true, ['a', 'b', 'c']],
  ['none fails', false, false, ['c']],
])('two changes at once: %s', async (_name, firstFails, secondFails, left) => {
  const { client, shown } = filled('a', 'b', 'c');
  const changes = [await ending(client, 'a'), await ending(client, 'b')];
  expect(shown()).toEqual(['c']);
  for (const [change, fails] of [
    [changes[0], firstFails],
    [changes[1], secondFails],
  ] as const) {
    if (fails) change?.takeBack();
    else await change?.done([]);
  }
  expect(shown()).toEqual(left);
});

test('what was asked anew meanwhile is not replaced by what was there before', async () => {
  const { client, shown } = filled('a', 'b');
  const change = await ending(client, 'a');
  client.setQueryData(key, ['a', 'new']);
  change.takeBack();
  expect(shown()).toEqual(['a', 'new']);
});

test('what the answer says stays when another change is taken back', async () => {
  const { client, shown } = filled('a', 'b');
  const [first, second] = [await ending(client, 'a'), await ending(client, 'b')];
  await first.done([expecting<string[]>(path, (rows) => [...rows, 'learned'])]);
  second.takeBack();
  expect(shown()).toEqual(['b', 'learned']);
});

/** A list that is asked, and its answer when it is let go. */
function asked(client: QueryClient) {
  let answer = (_: string[]) => {};
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: ({ signal }) =>
      new Promise<string[]>((resolve, reject) => {
        answer = resolve;
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  });
  observer.subscribe(() => {});
  return { observer, answer: (rows: string[]) => answer(rows) };
}

test('the first answer of a list is not given up for a change: nobody would ask again', async () => {
  const client = new QueryClient();
  const list = asked(client);
  const change = await ending(client, 'a');
  list.answer(['a', 'b']);
  await expect.poll(() => list.observer.getCurrentResult().data).toEqual(['a', 'b']);
  const [query] = client.getQueryCache().findAll({ queryKey: key });
  expect(query && change.interrupted(query), 'it may be from before the change').toBe(true);
});

test('an answer under way gives way to the change, and is known to be missing', async () => {
  const { client, shown } = filled('a', 'b');
  const list = asked(client);
  expect(list.observer.getCurrentResult().fetchStatus).toBe('fetching');
  const change = await ending(client, 'a');
  list.answer(['a', 'b', 'late']);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(shown()).toEqual(['b']);
  const [query] = client.getQueryCache().findAll({ queryKey: key });
  expect(query && change.interrupted(query)).toBe(true);
});
