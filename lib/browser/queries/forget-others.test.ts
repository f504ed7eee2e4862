import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { forgetOthers } from './forget-others.ts';

const filled = () => {
  const client = new QueryClient();
  client.setQueryData(['t/mara', '/api/v1/me'], 'Mara');
  client.setQueryData(['t/noor', '/api/v1/me'], 'Noor');
  return client;
};
const remembered = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.data);

test('only what belongs to the account that is signed in now is kept', () => {
  const client = filled();
  forgetOthers('t/noor', client);
  expect(remembered(client)).toEqual(['Noor']);
});

test('signed out, nothing is kept', () => {
  const client = filled();
  forgetOthers(null, client);
  expect(remembered(client)).toEqual([]);
});
