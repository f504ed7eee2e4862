import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Answer,
  type StubAuthority,
  startStubAuthority,
} from '@/scripts/testing/tokens/stub-authority.ts';
import { fetchJson, maxDocumentSize } from './fetch-json.ts';

let server: StubAuthority;

beforeAll(async () => {
  server = await startStubAuthority([]);
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(() => server[Symbol.asyncDispose]());

function fetchFrom(answer: Answer | 'hang', timeoutMs?: number): Promise<unknown> {
  server.intercept = () => answer;
  return fetchJson(`${server.origin}/document`, timeoutMs === undefined ? {} : { timeoutMs });
}

test('gives the parsed document', async () => {
  expect(await fetchFrom({ body: '{"a":[1]}' })).toEqual({ a: [1] });
});

test('a redirect is a failure and is not followed', async () => {
  const location = `${server.origin}/elsewhere`;
  await expect(fetchFrom({ status: 302, location, body: '{}' })).rejects.toThrow('redirect');
  expect(server.requests).toEqual(['/document']);
});

test.each([201, 204, 404, 429, 500, 503])('status %d is a failure', async (status) => {
  await expect(fetchFrom({ status, body: '' })).rejects.toThrow(`answered ${status}`);
});

test('what is not JSON is a failure', async () => {
  await expect(fetchFrom({ body: '<html>' })).rejects.toThrow('not valid JSON');
});

test('a document larger than the limit is a failure', async () => {
  const fits = JSON.stringify('x'.repeat(maxDocumentSize - 2));
  expect(await fetchFrom({ body: fits })).toHaveLength(maxDocumentSize - 2);
  await expect(fetchFrom({ body: `${fits} ` })).rejects.toThrow('more than');
});

test('a server that is not there is named, with the reason', async () => {
  const gone = await startStubAuthority([]);
  await gone[Symbol.asyncDispose]();
  await expect(fetchJson(`${gone.origin}/document`)).rejects.toThrow(
    new RegExp(`^${gone.origin}/document: connect ECONNREFUSED`),
  );
});

test('a server that never answers is given up', async () => {
  const shortly = 50;
  await expect(fetchFrom('hang', shortly)).rejects.toThrow('timeout');
});
